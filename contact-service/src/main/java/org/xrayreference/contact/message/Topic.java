package org.xrayreference.contact.message;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a message is about. */
public enum Topic {
    PRIVACY,
    QUESTION,
    CORRECTION,
    ACCESSIBILITY,
    SECURITY,
    OTHER;

    public static Optional<Topic> parse(String text) {
        return Arrays.stream(values())
                .filter(topic -> text != null && topic.name().equalsIgnoreCase(text.strip()))
                .findFirst();
    }

    /** @return the names a person may choose from, as they are written in forms */
    public static String choices() {
        return Arrays.stream(values()).map(Topic::toString).collect(Collectors.joining(", "));
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
