package org.xrayreference.upload.problem;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/** Tells a disk that does not take a form's file, as a full one, from a form that cannot be read. */
final class SpoolFailure {
    private static final int DEEPEST = 20;
    private static final String WRITES_FILES = "sun.nio.ch.FileChannelImpl";

    private SpoolFailure() {}

    /** @return what the file system said */
    static Optional<Throwable> in(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(DEEPEST)
                .filter(SpoolFailure::isOfTheDisk)
                .findFirst();
    }

    private static boolean isOfTheDisk(Throwable cause) {
        return cause instanceof FileSystemException
                || cause instanceof IOException
                        && Arrays.stream(cause.getStackTrace())
                                .anyMatch(frame -> frame.getClassName().equals(WRITES_FILES));
    }
}
