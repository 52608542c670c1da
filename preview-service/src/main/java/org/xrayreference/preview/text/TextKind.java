package org.xrayreference.preview.text;

/** What a piece of text in a picture is taken for; the receipt names these kinds and counts them. */
public enum TextKind {
    DATE("burnt-in date or time"),
    NUMBER("burnt-in number"),
    NAME("burnt-in name or word"),
    LABEL("burnt-in label"),
    UNREAD("burnt-in text that could not be read");

    private final String kind;

    TextKind(String kind) {
        this.kind = kind;
    }

    /** The words that the receipt shows. */
    public String kind() {
        return kind;
    }
}
