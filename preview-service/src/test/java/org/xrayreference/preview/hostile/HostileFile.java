package org.xrayreference.preview.hostile;

import java.util.Set;

/**
 * A file that nobody who means well sends.
 *
 * @param name what it is made from and what was done to it
 * @param allowed what may become of it: codes of a refusal, or {@link #READY}
 */
public record HostileFile(Kind kind, String name, byte[] bytes, Set<String> allowed) {
    public static final String READY = "READY";
    public static final Set<String> REFUSED =
            Set.of("too-large", "unreadable", "unsupported", "too-many-pixels", "too-complex", "took-too-long");
    static final Set<String> EITHER =
            Set.of(READY, "too-large", "unreadable", "unsupported", "too-many-pixels", "too-complex", "took-too-long");

    /** They can be made again; those of ten thousand files need not be kept. */
    public HostileFile withoutBytes() {
        return new HostileFile(kind, name, new byte[0], allowed);
    }

    /** What is done to a sound file; {@code BOMB} is made by hand. */
    public enum Kind {
        /** Nothing: must be shown, since a judge who refuses everything proves nothing. */
        SOUND,
        /** Lengths, counts, offsets, sizes and codes changed, checksums mended. */
        NUMBERS,
        /** Parts removed, doubled, exchanged or taken from another file. */
        PARTS,
        /** Bits turned over, bytes replaced. */
        BYTES,
        /** Two files of any format, one behind the other's beginning; runs removed or put in. */
        SPLICED,
        /** Ends before its last byte, all of which are needed: must be refused. */
        CUT_SHORT,
        /** Says that it has more pixels than the limit: must be refused, and for that. */
        OVER_LIMIT,
        /** Says that it is higher than its data fills, within the limits: must be refused. */
        DATA_MISSING,
        BOMB
    }
}
