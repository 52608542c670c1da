package org.xrayreference.contact.notice;

/** What can wait for an operator. */
enum Kind {
    MESSAGE("message"),
    REPORT("report");

    private final String word;

    Kind(String word) {
        this.word = word;
    }

    /** Also the name of its table. */
    String word() {
        return word;
    }

    String plural() {
        return word + "s";
    }
}
