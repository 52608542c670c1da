package org.xrayreference.upload.intake;

import java.nio.file.Path;

/**
 * A picture as it came: spooled to {@code file}, with what the sender said of it.
 *
 * @param fileName as the sender gave it, or null; data only
 * @param declaredType the media type that the sender gave, or null
 */
public record IncomingPicture(Path file, long bytes, String fileName, String declaredType) {
    private static final int NAME_LIMIT = 255;

    public IncomingPicture {
        if (fileName != null && fileName.length() > NAME_LIMIT) {
            fileName = fileName.substring(0, NAME_LIMIT);
        }
    }
}
