package org.xrayreference.upload.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/** The dates of the privacy policy's versions, from the file that the site shows them by. */
record PolicyVersions(List<LocalDate> newestFirst) {
    static PolicyVersions fromResources() {
        try (InputStream stream = PolicyVersions.class.getResourceAsStream("/policy/versions.txt")) {
            String dates = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            return new PolicyVersions(dates.lines()
                    .map(LocalDate::parse)
                    .sorted(Comparator.reverseOrder())
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The newest that has taken effect; the first one holds from the beginning. */
    String inForce(LocalDate today) {
        return newestFirst.stream()
                .filter(date -> !date.isAfter(today))
                .findFirst()
                .orElse(newestFirst.get(newestFirst.size() - 1))
                .toString();
    }
}
