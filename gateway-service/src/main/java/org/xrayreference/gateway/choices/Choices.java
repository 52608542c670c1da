package org.xrayreference.gateway.choices;

import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.xrayreference.gateway.thirdparty.Purpose;

/** What a visitor has allowed and refused so far, as the cookie keeps it: {@code measurement.yes_advertising.no}. */
record Choices(Map<Purpose, Boolean> made) {
    private static final String YES = ".yes";
    private static final String NO = ".no";

    /** @param cookie its value, or null */
    static Choices read(String cookie) {
        Map<Purpose, Boolean> made = new EnumMap<>(Purpose.class);
        Set<String> parts = cookie == null ? Set.of() : new HashSet<>(List.of(cookie.split("_")));
        for (Purpose purpose : Purpose.values()) {
            if (parts.contains(purpose.field() + NO)) {
                made.put(purpose, false);
            } else if (parts.contains(purpose.field() + YES)) {
                made.put(purpose, true);
            }
        }
        return new Choices(made);
    }

    Choices with(Collection<Purpose> purposes, boolean allowed) {
        Map<Purpose, Boolean> changed = new EnumMap<>(Purpose.class);
        changed.putAll(made);
        purposes.forEach(purpose -> changed.put(purpose, allowed));
        return new Choices(changed);
    }

    Optional<Boolean> on(Purpose purpose) {
        return Optional.ofNullable(made.get(purpose));
    }

    Set<Purpose> allowed() {
        Set<Purpose> allowed = EnumSet.noneOf(Purpose.class);
        made.forEach((purpose, yes) -> {
            if (yes) {
                allowed.add(purpose);
            }
        });
        return allowed;
    }

    String cookie() {
        return made.entrySet().stream()
                .map(choice -> choice.getKey().field() + (choice.getValue() ? YES : NO))
                .collect(Collectors.joining("_"));
    }
}
