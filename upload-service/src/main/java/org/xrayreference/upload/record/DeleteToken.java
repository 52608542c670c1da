package org.xrayreference.upload.record;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;

/** The secret that lets an uploader take an upload back without an account. Shown once; only its hash is kept. */
public record DeleteToken(String value) {
    private static final SecureRandom RANDOM = new SecureRandom();

    /** @return a token of 256 random bits, base64url without padding */
    public static DeleteToken random() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return new DeleteToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    public String sha256() {
        return Sha256.hex(value.getBytes(StandardCharsets.UTF_8));
    }

    /** Compares in constant time. */
    public boolean hasHash(String sha256) {
        return MessageDigest.isEqual(
                sha256().getBytes(StandardCharsets.US_ASCII), sha256.getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public String toString() {
        return "delete token";
    }
}
