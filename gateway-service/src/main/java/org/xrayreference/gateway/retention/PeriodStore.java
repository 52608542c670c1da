package org.xrayreference.gateway.retention;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.ObjectMapper;

import org.xrayreference.gateway.accesslog.AccessLogConfig;

/** The file beside the logs in which the periods that were in force are remembered; without logs there is none. */
@ApplicationScoped
class PeriodStore {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Optional<Path> file;
    private final Clock clock;

    PeriodStore(AccessLogConfig config, Clock clock) {
        this.file = config.directory().map(directory -> directory.resolve("periods.json"));
        this.clock = clock;
    }

    private record Written(String since, String name, String from, String to) {
        static Written of(Periods.Change change) {
            String from = change.from() == null ? null : change.from().toString();
            return new Written(
                    change.since().toString(), change.name(), from, change.to().toString());
        }

        Periods.Change read() {
            return new Periods.Change(
                    Instant.parse(since), name, from == null ? null : Duration.parse(from), Duration.parse(to));
        }
    }

    /** Compares with what was found last, and remembers what differs. */
    Periods record(Map<String, Duration> configured) {
        try {
            Periods last = read();
            Periods now = last.with(configured, clock);
            if (file.isPresent() && !now.equals(last)) {
                write(file.get(), now);
            }
            return now;
        } catch (IOException e) {
            throw new UncheckedIOException("The file of periods cannot be used", e);
        }
    }

    private Periods read() throws IOException {
        if (file.isEmpty() || !Files.exists(file.get())) {
            return new Periods(List.of());
        }
        Written[] found = JSON.readValue(Files.readAllBytes(file.get()), Written[].class);
        return new Periods(Arrays.stream(found).map(Written::read).toList());
    }

    /** Whole or not at all. */
    private static void write(Path file, Periods periods) throws IOException {
        Path fresh = file.resolveSibling("periods.json.new");
        Files.write(
                fresh,
                JSON.writeValueAsBytes(periods.found().stream().map(Written::of).toList()));
        Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
