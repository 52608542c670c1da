package org.xrayreference.gateway.policy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** All versions of the privacy policy, and which of them holds. */
public final class PolicyVersions {
    private static final String FOLDER = "/texts/privacy/";

    /** How long pages speak of a version after it took effect. */
    private static final int DAYS_OF_NOTICE = 90;

    private final List<PolicyVersion> newestFirst;
    private final Supplier<LocalDate> today;

    PolicyVersions(List<PolicyVersion> versions, Supplier<LocalDate> today) {
        if (versions.isEmpty()) {
            throw new IllegalArgumentException("There is no privacy policy");
        }
        this.newestFirst = versions.stream()
                .sorted(Comparator.comparing(PolicyVersion::date).reversed())
                .toList();
        this.today = today;
    }

    static PolicyVersions fromResources(Supplier<LocalDate> today) {
        return new PolicyVersions(
                read("versions.txt")
                        .lines()
                        .map(LocalDate::parse)
                        .map(date -> PolicyVersion.parse(date, read(date + ".md")))
                        .toList(),
                today);
    }

    List<PolicyVersion> newestFirst() {
        return newestFirst;
    }

    /** The newest that has taken effect. The first holds from the beginning: there is no time without a policy. */
    public PolicyVersion inForce() {
        return newestFirst.stream()
                .filter(version -> !isAnnounced(version))
                .findFirst()
                .orElse(newestFirst.get(newestFirst.size() - 1));
    }

    boolean isAnnounced(PolicyVersion version) {
        return version.date().isAfter(today.get());
    }

    Optional<PolicyVersion> find(String name) {
        return newestFirst.stream()
                .filter(version -> version.name().equals(name))
                .findFirst();
    }

    Optional<PolicyVersion> before(PolicyVersion version) {
        return newestFirst.stream()
                .filter(other -> other.date().isBefore(version.date()))
                .findFirst();
    }

    /**
     * The version that pages speak of: the newest, announced or in force, unless it is the first or has been there for a
     * while.
     *
     * @param seen the version of which a visitor has closed the notice; null when none
     */
    Optional<PolicyVersion> toTell(String seen) {
        PolicyVersion newest = newestFirst.get(0);
        boolean isOld = newest.date().plusDays(DAYS_OF_NOTICE).isBefore(today.get());
        boolean isSeen = date(seen).map(date -> !date.isBefore(newest.date())).orElse(false);
        return isOld || isSeen || before(newest).isEmpty() ? Optional.empty() : Optional.of(newest);
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return text == null ? Optional.empty() : Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException nonsense) {
            return Optional.empty();
        }
    }

    private static String read(String name) {
        try (InputStream stream = PolicyVersions.class.getResourceAsStream(FOLDER + name)) {
            if (stream == null) {
                throw new IllegalStateException("There is no " + FOLDER + name);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(name, failure);
        }
    }
}
