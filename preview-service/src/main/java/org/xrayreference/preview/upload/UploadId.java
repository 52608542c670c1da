package org.xrayreference.preview.upload;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/** 130 random bits in lower-case base32. Whoever has it can see the result, so logs and tombstones hold its hash. */
public record UploadId(String value) {
    private static final Pattern SHAPE = Pattern.compile("[a-z2-7]{26}");
    private static final int LOG_LENGTH = 8;

    public UploadId {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("not an upload id");
        }
    }

    public static Optional<UploadId> parse(String text) {
        return SHAPE.matcher(text).matches() ? Optional.of(new UploadId(text)) : Optional.empty();
    }

    /** SHA-256 in lower-case hexadecimal. */
    public String hash() {
        return Sha256.of(value.getBytes(StandardCharsets.US_ASCII));
    }

    /** The first characters of the hash: enough to follow one upload through the logs, of no use to anybody else. */
    public String forLog() {
        return hash().substring(0, LOG_LENGTH);
    }

    /** Never the id itself: what is printed ends in logs. */
    @Override
    public String toString() {
        return "upload " + forLog();
    }
}
