package org.xrayreference.reference.objects;

import java.net.URI;
import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The S3 object store and the two buckets: the library's own, and that of the previews, which is only read. */
@ConfigMapping(prefix = "xray.object-store")
public interface ObjectStoreConfig {
    /** Where the store answers. */
    URI url();

    /** The service's own user of the store. */
    String accessKey();

    /** The password to that name. */
    String secretKey();

    /** The region of the store; any word for one that has none. */
    @WithDefault("us-east-1")
    String region();

    /** Where the library's pictures lie. */
    @WithDefault("references")
    String referencesBucket();

    /** Where preview-service keeps what it makes. */
    @WithDefault("previews")
    String previewsBucket();

    /** For connecting, and for each read and write of a connection. */
    @WithDefault("10s")
    Duration timeout();
}
