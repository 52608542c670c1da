package org.xrayreference.contact.once;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;

/** The key under which something is stored once, however often it is sent. Only its hash is kept. */
public record IdempotencyKey(String value) {
    /** A caller without a key sends something new each time. */
    public static IdempotencyKey of(String given) {
        return new IdempotencyKey(
                given == null || given.isBlank() ? UUID.randomUUID().toString() : given.strip());
    }

    public String sha256() {
        return sha256(value);
    }

    public static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
