package org.xrayreference.upload.raw;

import java.net.URI;
import java.time.Duration;

import io.quarkus.runtime.configuration.TrimmedStringConverter;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;

/** Any S3 endpoint: MinIO, the local stack, or a cloud's. */
@ConfigMapping(prefix = "xray.object-store")
public interface ObjectStoreConfig {
    /** Where the store answers. */
    URI url();

    /** The service's own user of the store. */
    @WithConverter(TrimmedStringConverter.class)
    String accessKey();

    /** The password to that name. */
    @WithConverter(TrimmedStringConverter.class)
    String secretKey();

    /** The region of the store; any word for one that has none. */
    @WithDefault("us-east-1")
    String region();

    /** Where raw pictures lie until they are no longer needed; made at start when it is missing. */
    @WithDefault("raw-uploads")
    String rawBucket();

    /** For connecting, and for each read and write of a connection. */
    @WithDefault("10s")
    Duration timeout();
}
