package org.xrayreference.reference.download;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a file's bytes must come to. */
public record Checksum(Kind kind, String hex) {
    private static final Pattern FORM = Pattern.compile("(?:(sha256|md5):)?([0-9a-f]{32}|[0-9a-f]{64})");
    private static final int BUFFER = 1 << 20;

    /** MD5 tells a broken file, not a forged one; NIH publishes nothing else. */
    enum Kind {
        SHA256("SHA-256", 64),
        MD5("MD5", 32);

        private final String algorithm;
        private final int digits;

        Kind(String algorithm, int digits) {
            this.algorithm = algorithm;
            this.digits = digits;
        }
    }

    /** {@code sha256:…} or {@code md5:…}; without a name, the number of digits tells. */
    static Checksum parse(String text) {
        Matcher form = FORM.matcher(text.toLowerCase(Locale.ROOT));
        if (form.matches()) {
            for (Kind kind : Kind.values()) {
                boolean named = form.group(1) == null
                        || form.group(1).equals(kind.name().toLowerCase(Locale.ROOT));
                if (named && form.group(2).length() == kind.digits) {
                    return new Checksum(kind, form.group(2));
                }
            }
        }
        throw new IllegalArgumentException("“" + text + "” is no SHA-256 of 64 and no MD5 of 32 hexadecimal digits");
    }

    /** The same kind of checksum of a file. */
    Checksum of(Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance(kind.algorithm);
            byte[] buffer = new byte[BUFFER];
            for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
                digest.update(buffer, 0, read);
            }
            return new Checksum(kind, HexFormat.of().formatHex(digest.digest()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return kind.algorithm + " " + hex;
    }
}
