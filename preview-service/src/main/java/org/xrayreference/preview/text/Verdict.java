package org.xrayreference.preview.text;

/** What is to become of a box. */
sealed interface Verdict {

    /** A side marker, a projection, an exposure: part of the film. */
    record Harmless() implements Verdict {}

    /** Says, or may say, who somebody is. */
    record Identifier(TextKind kind) implements Verdict {}

    /** Too short or too unsure to tell; stays unless it stands beside an identifier. */
    record Unclear() implements Verdict {}
}
