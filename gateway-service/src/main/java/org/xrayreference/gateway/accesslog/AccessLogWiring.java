package org.xrayreference.gateway.accesslog;

import java.util.Optional;

import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

class AccessLogWiring {
    /** Empty when lines go to standard output. */
    @Produces
    @Singleton
    Optional<DailyFiles> files(AccessLogConfig config) {
        return config.directory().map(DailyFiles::new);
    }

    @Produces
    @Singleton
    AccessLog log(Optional<DailyFiles> files, AccessLogConfig config) {
        Lines lines = files.<Lines>map(daily -> daily).orElseGet(Lines.Standard::new);
        return new AccessLog(lines, config.queue());
    }

    void end(@Disposes AccessLog log) {
        log.close();
    }
}
