package org.xrayreference.reference.index;

import java.nio.file.Path;
import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The index of the library. */
@ConfigMapping(prefix = "xray.index")
public interface IndexConfig {

    /** How soon a changed library answers. */
    @WithDefault("2s")
    Duration pollEvery();

    /** Where the index lies, with room for three of it; it may be lost. A second process takes a folder beside it. */
    @WithDefault("${java.io.tmpdir}/xray-reference-index-${quarkus.http.port}")
    Path directory();
}
