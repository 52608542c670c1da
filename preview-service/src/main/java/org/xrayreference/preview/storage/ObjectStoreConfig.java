package org.xrayreference.preview.storage;

import java.net.URI;

import io.quarkus.runtime.configuration.TrimmedStringConverter;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;

/** The S3 store. No default for the keys: a missing one stops start-up. */
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
}
