package org.xrayreference.contact.message;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;

/** The key under which a message is stored once, however often it is sent. Only its hash is kept. */
record IdempotencyKey(String value) {
    /** A caller without a key sends a new message each time. */
    static IdempotencyKey of(String given) {
        return new IdempotencyKey(
                given == null || given.isBlank() ? UUID.randomUUID().toString() : given.strip());
    }

    String sha256() {
        return sha256(value);
    }

    static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
