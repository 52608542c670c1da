package org.xrayreference.reference.upload;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/** 130 random bits in lower-case base32: a secret, never to be logged whole. */
public record UploadId(String value) {
    private static final Pattern SHAPE = Pattern.compile("[a-z2-7]{26}");
    private static final int SHOWN = 8;

    public UploadId {
        if (value == null || !SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("Not an upload's id");
        }
    }

    static Optional<UploadId> parse(String text) {
        return SHAPE.matcher(text).matches() ? Optional.of(new UploadId(text)) : Optional.empty();
    }

    String sha256() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(value.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What logs may show. */
    @Override
    public String toString() {
        return sha256().substring(0, SHOWN);
    }
}
