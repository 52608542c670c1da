package org.xrayreference.upload.record;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * An upload's id: 130 random bits as 26 characters of lower-case base32 (RFC 4648 alphabet). It is the address of the
 * result and therefore a secret; logs carry {@link #shortHash()} instead.
 */
public record UploadId(String value) {
    private static final Pattern FORM = Pattern.compile("[a-z2-7]{26}");
    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
    private static final RandomGenerator RANDOM = new SecureRandom();

    public UploadId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("An upload's id has 26 characters of a-z and 2-7");
        }
    }

    public static UploadId random() {
        return new UploadId(RANDOM.ints(26, 0, ALPHABET.length())
                .collect(StringBuilder::new, (id, i) -> id.append(ALPHABET.charAt(i)), StringBuilder::append)
                .toString());
    }

    /** @return empty when the text cannot be an upload's id */
    public static Optional<UploadId> parse(String text) {
        return text != null && FORM.matcher(text).matches() ? Optional.of(new UploadId(text)) : Optional.empty();
    }

    /** @return the lower-case hexadecimal SHA-256 of the id: all that a tombstone keeps of it */
    public String sha256() {
        return Sha256.hex(value.getBytes(StandardCharsets.US_ASCII));
    }

    public String shortHash() {
        return sha256().substring(0, 8);
    }

    @Override
    public String toString() {
        return "upload " + shortHash();
    }
}
