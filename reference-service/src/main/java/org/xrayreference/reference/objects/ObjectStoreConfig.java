package org.xrayreference.reference.objects;

import java.net.URI;
import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The S3 object store and the two buckets: the library's own, and that of the previews, which is only read. */
@ConfigMapping(prefix = "xray.object-store")
public interface ObjectStoreConfig {
    URI url();

    String accessKey();

    String secretKey();

    @WithDefault("us-east-1")
    String region();

    @WithDefault("references")
    String referencesBucket();

    @WithDefault("previews")
    String previewsBucket();

    /** For connecting, and for each read and write of a connection. */
    @WithDefault("10s")
    Duration timeout();
}
