package org.xrayreference.gateway.retention;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;

/** What a service keeps, how long, and what changed in that. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record RetentionView(List<ClassView> classes, List<ChangeView> changes) {

    /** @param due how much is over its time and still here; periods are ISO 8601; {@code oldest}, {@code lastRun} may be null */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record ClassView(
            String name,
            String what,
            String period,
            String keptBy,
            Instant oldest,
            long due,
            Instant lastRun,
            int removedLastRun) {
        static ClassView of(DataClass kept, Instant limit, RetentionJob.LastRun last) {
            return new ClassView(
                    kept.name(),
                    kept.what(),
                    kept.period().toString(),
                    kept.keptBy(),
                    kept.contents().oldest().orElse(null),
                    kept.contents().due(limit),
                    last == null ? null : last.at(),
                    last == null ? 0 : last.removed());
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record ChangeView(Instant since, String name, String from, String to) {
        static ChangeView of(Periods.Change change) {
            return new ChangeView(
                    change.since(),
                    change.name(),
                    change.from().toString(),
                    change.to().toString());
        }
    }
}
