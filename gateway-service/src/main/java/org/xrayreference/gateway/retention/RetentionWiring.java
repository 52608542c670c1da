package org.xrayreference.gateway.retention;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;

import org.xrayreference.gateway.accesslog.AccessLogConfig;
import org.xrayreference.gateway.accesslog.DailyFiles;
import org.xrayreference.gateway.services.Owner;
import org.xrayreference.gateway.services.ServicesConfig;

/** The classes of data that the gateway answers for, and whom it asks for the others. */
class RetentionWiring {
    private record LogFiles(DailyFiles files) implements DataClass.Contents {
        @Override
        public int drop(Instant limit) {
            return files.drop(limit);
        }

        @Override
        public long due(Instant limit) {
            return files.due(limit);
        }

        @Override
        public Optional<Instant> oldest() {
            return files.oldest();
        }
    }

    /** None where lines go to standard output: whoever collects them keeps to a period, or does not. */
    @Produces
    @Singleton
    List<DataClass> classes(Optional<DailyFiles> files, AccessLogConfig config) {
        return files
                .map(daily -> new DataClass(
                        "access-logs",
                        "A line for each request: when, from where, with what browser, for which address",
                        config.keep(),
                        "gateway-service",
                        new LogFiles(daily)))
                .stream()
                .toList();
    }

    @Produces
    @Singleton
    AskRetention askRetention(ServicesConfig services, RetentionJob own, Clock clock) {
        Map<Owner, RetentionClient> others = new EnumMap<>(Owner.class);
        for (Owner owner : Owner.values()) {
            if (owner != Owner.GATEWAY) {
                others.put(
                        owner,
                        QuarkusRestClientBuilder.newBuilder()
                                .baseUri(services.of(owner))
                                .connectTimeout(AskRetention.PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                                .readTimeout(AskRetention.PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                                .build(RetentionClient.class));
            }
        }
        return new AskRetention(others, own::view, clock);
    }
}
