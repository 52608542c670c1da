package org.xrayreference.gateway.retention;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import org.xrayreference.gateway.accesslog.AccessLogConfig;
import org.xrayreference.gateway.accesslog.DailyFiles;

/** The classes of data that the gateway answers for. */
class RetentionWiring {
    private record LogFiles(Optional<DailyFiles> files) implements DataClass.Contents {
        @Override
        public int drop(Instant limit) {
            return files.map(daily -> daily.drop(limit)).orElse(0);
        }

        @Override
        public long due(Instant limit) {
            return files.map(daily -> daily.due(limit)).orElse(0L);
        }

        @Override
        public Optional<Instant> oldest() {
            return files.flatMap(DailyFiles::oldest);
        }
    }

    @Produces
    @Singleton
    List<DataClass> classes(Optional<DailyFiles> files, AccessLogConfig config) {
        return List.of(new DataClass(
                "access-logs",
                "A line for each request: when, from where, with what browser, for which address",
                config.keep(),
                files.isPresent() ? "gateway-service" : "whoever collects standard output",
                new LogFiles(files)));
    }
}
