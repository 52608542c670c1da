package org.xrayreference.preview.storage;

import java.net.URI;

import jakarta.validation.constraints.NotBlank;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The S3 store. No default for the keys: a missing one stops start-up. */
@ConfigMapping(prefix = "xray.object-store")
public interface ObjectStoreConfig {
    URI url();

    @NotBlank
    String accessKey();

    @NotBlank
    String secretKey();

    @WithDefault("us-east-1")
    String region();
}
