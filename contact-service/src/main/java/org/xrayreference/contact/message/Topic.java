package org.xrayreference.contact.message;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a message is about. */
public enum Topic {
    QUESTION,
    PRIVACY,
    CORRECTION,
    ACCESSIBILITY,
    SECURITY,
    OTHER;

    public static Optional<Topic> parse(String text) {
        return Arrays.stream(values())
                .filter(topic -> text != null && topic.name().equalsIgnoreCase(text.strip()))
                .findFirst();
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
