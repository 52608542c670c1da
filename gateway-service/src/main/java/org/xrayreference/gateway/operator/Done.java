package org.xrayreference.gateway.operator;

import java.util.Arrays;
import java.util.Locale;

/** What an operator just did; the page after it says so. A closed list: no text of a link ever stands on a page. */
enum Done {
    NOTED("It is noted."),
    DISMISSED("The report is dismissed."),
    LOOKED_AT("The report is marked as looked at."),
    HELD("The upload is held. Neither the clock nor its uploader removes it."),
    RELEASED("The hold is released."),
    REMOVED("The upload is removed. Its page answers that it is gone."),
    REPLAYED("The event is sent to its topic again."),
    SET_ASIDE("The event is set aside.");

    private final String inWords;

    Done(String inWords) {
        this.inWords = inWords;
    }

    String inWords() {
        return inWords;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @return null for anything else */
    static Done of(String code) {
        return Arrays.stream(values())
                .filter(done -> done.code().equals(code))
                .findFirst()
                .orElse(null);
    }
}
