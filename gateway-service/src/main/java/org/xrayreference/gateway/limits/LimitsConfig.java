package org.xrayreference.gateway.limits;

import java.time.Duration;
import java.util.Map;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;

import org.xrayreference.gateway.configuration.CountConverter;

/**
 * How much one client may ask for: one IPv4 address, or one /64 of IPv6. Measured by a class of 30 behind one address,
 * which must not notice: each turns a page every two seconds at most (900 pages a minute), a library page shows 24
 * pictures and they open it at the same moment (720 at once, and 6,480 a minute at one page in 6 to 7 seconds each), and
 * each sends four pictures in a lesson's busiest ten minutes (120).
 */
@ConfigMapping(prefix = "xray.limits")
public interface LimitsConfig {
    /** Pictures that are sent. */
    @WithDefault("120/10m")
    Rate upload();

    /** Contact messages and reports: one from each of a class, and once more. */
    @WithDefault("60/10m")
    Rate message();

    /** Choices, deletions, what operators do. */
    @WithDefault("300/10m")
    Rate write();

    /** Questions to the library. */
    @WithDefault("600/1m")
    Rate search();

    /** Pages and other answers. */
    @WithDefault("1200/1m")
    Rate read();

    /** Pictures, style sheets and scripts. */
    @WithDefault("12000/1m")
    Rate file();

    /**
     * How many counts are remembered, one for each kind of call of each client. About 0.4 KiB each; above it those go
     * that are used least, and their clients begin anew.
     */
    @WithDefault("20000")
    @WithConverter(CountConverter.class)
    int remembered();

    /**
     * Uploads on their way at the same time. Below {@code xray.routing.connections}, so that pages can ask about an
     * upload also while as many pictures as may be are coming in.
     */
    @WithDefault("96")
    @WithConverter(CountConverter.class)
    int uploadsAtOnce();

    /** Of these for one client: nobody fills all places alone. */
    @WithDefault("40")
    @WithConverter(CountConverter.class)
    int uploadsAtOncePerClient();

    /** Bytes a second: a body that comes in more slowly, on average, is not waited for. */
    @WithDefault("4K")
    MemorySize slowestUpload();

    /** The time that does not count for it: connections may begin slowly. */
    @WithDefault("10s")
    Duration slowestUploadGrace();

    /** However large a picture is: 30 MiB need 35 KiB a second. */
    @WithDefault("15m")
    Duration longestUpload();

    default Map<CallKind, Rate> rates() {
        return Map.of(
                CallKind.UPLOAD, upload(),
                CallKind.MESSAGE, message(),
                CallKind.WRITE, write(),
                CallKind.SEARCH, search(),
                CallKind.READ, read(),
                CallKind.FILE, file());
    }
}
