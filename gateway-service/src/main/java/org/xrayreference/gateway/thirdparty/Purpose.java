package org.xrayreference.gateway.thirdparty;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;

/** What a visitor can allow or refuse. */
public enum Purpose {
    MEASUREMENT("measurement", "Measurement"),
    ADVERTISING("advertising", "Advertising");

    private final String field;
    private final String title;

    Purpose(String field, String title) {
        this.field = field;
        this.title = title;
    }

    /** Its name in forms and in the cookie. */
    public String field() {
        return field;
    }

    public String title() {
        return title;
    }

    /** Those of the fields; others are left out. */
    public static Set<Purpose> named(Collection<String> fields) {
        Set<Purpose> named = EnumSet.noneOf(Purpose.class);
        Stream.of(values()).filter(purpose -> fields.contains(purpose.field)).forEach(named::add);
        return named;
    }
}
