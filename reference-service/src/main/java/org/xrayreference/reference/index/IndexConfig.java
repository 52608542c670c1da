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

    /** Where the index lies: this process's alone, and large enough for three of it. It may be lost. */
    @WithDefault("${java.io.tmpdir}/xray-reference-index-${quarkus.http.port}")
    Path directory();
}
