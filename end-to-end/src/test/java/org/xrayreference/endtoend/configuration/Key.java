package org.xrayreference.endtoend.configuration;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One key that a service reads.
 *
 * @param byDefault what holds when nobody says otherwise
 * @param isOptional whether it may be missing without a default
 */
record Key(String name, String kind, Optional<String> byDefault, boolean isOptional, String meaning) {
    private static final Pattern SECRET = Pattern.compile("password|secret|private-key|access-key|\\.key$|accounts");

    boolean isSecret() {
        return SECRET.matcher(name).find();
    }

    boolean isRequired() {
        return byDefault.isEmpty() && !isOptional;
    }

    /** As the environment has it. */
    static String variable(String name) {
        return name.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }

    Key withDefault(String value) {
        return new Key(name, kind, Optional.of(value), isOptional, meaning);
    }

    String row() {
        String standard =
                isRequired() ? "**required**" : byDefault.map(Key::code).orElse("–");
        return "| " + code(name) + " | " + standard + " | " + kind + (isSecret() ? ", **secret**" : "") + " | "
                + meaning.replace("|", "\\|") + " |";
    }

    private static String code(String text) {
        return text.isEmpty() ? "empty" : "`" + text + "`";
    }
}
