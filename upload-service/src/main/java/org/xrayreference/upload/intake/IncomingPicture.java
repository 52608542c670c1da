package org.xrayreference.upload.intake;

import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * A picture as it came: spooled to {@code file}, with what the sender said of it.
 *
 * @param fileName as the sender gave it, or null; data only
 * @param declaredType the media type that the sender gave, or null
 */
public record IncomingPicture(Path file, long bytes, String fileName, String declaredType) {
    private static final int NAME_LIMIT = 255;

    /** What moves a terminal's cursor, ends a text in the database, or turns a line around. */
    private static final Pattern CONTROLS =
            Pattern.compile("[\\p{Cc}\\p{Cs}\\u2028\\u2029\\u202a-\\u202e\\u2066-\\u2069\\ufeff]");

    public IncomingPicture {
        fileName = fileName == null ? null : CONTROLS.matcher(fileName).replaceAll("");
        if (fileName != null && fileName.length() > NAME_LIMIT) {
            fileName = fileName.substring(0, NAME_LIMIT);
        }
    }
}
