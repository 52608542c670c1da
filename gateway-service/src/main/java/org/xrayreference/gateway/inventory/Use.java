package org.xrayreference.gateway.inventory;

import java.util.Arrays;

import com.fasterxml.jackson.annotation.JsonCreator;

/** Everything that stored data may be used for; the list is closed. */
public enum Use {
    OPERATE("operate", "running the site"),
    OUTPUT("educational-output", "making the educational output"),
    SECURITY("security", "keeping the site secure"),
    INQUIRIES("respond-to-inquiries", "answering you"),
    TROUBLESHOOT("troubleshoot", "finding faults"),
    ANALYSE("analyse-usage", "seeing how the site is used"),
    IMPROVE("improve", "making the site better"),
    ADVERTISING("advertising-and-measurement", "advertising and its measurement");

    private final String name;
    private final String inWords;

    Use(String name, String inWords) {
        this.name = name;
        this.inWords = inWords;
    }

    @JsonCreator
    static Use named(String name) {
        return Arrays.stream(values())
                .filter(use -> use.name.equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The policy names no purpose " + name));
    }

    String inWords() {
        return inWords;
    }
}
