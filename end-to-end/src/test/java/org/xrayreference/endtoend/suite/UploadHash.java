package org.xrayreference.endtoend.suite;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What stands for an upload where its id, which is the key to it, may not. */
public final class UploadHash {
    private static final int SHOWN = 8;

    private UploadHash() {}

    /** As operators see it. */
    public static String shown(String id) {
        return of(id).substring(0, SHOWN);
    }

    public static String of(String id) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
