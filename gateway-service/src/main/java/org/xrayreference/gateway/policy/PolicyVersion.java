package org.xrayreference.gateway.policy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The privacy policy as it was, is or will be: a file of {@code texts/privacy}, named by its date.
 *
 * @param date from when on it is in force; its name as well
 * @param lead what stands first, larger
 * @param change what is new in it, in a sentence
 */
public record PolicyVersion(LocalDate date, String title, String lead, String change, String markdown) {
    private static final String FENCE = "(?m)^---\\s*$";

    static PolicyVersion parse(LocalDate date, String text) {
        String[] parts = text.split(FENCE, 3);
        if (parts.length < 3) {
            throw new IllegalStateException("The policy of " + date + " does not begin with its title");
        }
        Map<String, String> facts = Arrays.stream(parts[1].strip().split("\\R"))
                .map(line -> line.split(":", 2))
                .collect(Collectors.toMap(fact -> fact[0], fact -> fact[1].strip()));
        if (!facts.keySet().containsAll(Set.of("title", "lead", "change"))) {
            throw new IllegalStateException("The policy of " + date + " needs a title, a lead and what is new");
        }
        return new PolicyVersion(date, facts.get("title"), facts.get("lead"), facts.get("change"), parts[2].strip());
    }

    public String name() {
        return date.toString();
    }
}
