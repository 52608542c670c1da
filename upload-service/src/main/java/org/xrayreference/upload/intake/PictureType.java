package org.xrayreference.upload.intake;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The picture types taken in, told by their first bytes. */
public enum PictureType {
    PNG("image/png", Set.of("image/x-png"), 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A),
    JPEG("image/jpeg", Set.of("image/jpg", "image/pjpeg"), 0xFF, 0xD8, 0xFF);

    /** As many bytes as the longest signature has. */
    public static final int SIGNATURE_BYTES = 8;

    private final String mediaType;
    private final Set<String> aliases;
    private final byte[] signature;

    PictureType(String mediaType, Set<String> aliases, int... signature) {
        this.mediaType = mediaType;
        this.aliases = aliases;
        this.signature = new byte[signature.length];
        for (int i = 0; i < signature.length; i++) {
            this.signature[i] = (byte) signature[i];
        }
    }

    public String mediaType() {
        return mediaType;
    }

    /** @param start the first bytes of a file, at least {@link #SIGNATURE_BYTES} when it has as many */
    public static Optional<PictureType> of(byte[] start) {
        return Arrays.stream(values()).filter(type -> type.begins(start)).findFirst();
    }

    /** Whether a declared media type agrees; a missing or unspecific one says nothing and agrees. */
    public boolean agreesWith(String declared) {
        if (declared == null || declared.isBlank()) {
            return true;
        }
        String type = declared.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return type.equals("application/octet-stream") || type.equals(mediaType) || aliases.contains(type);
    }

    private boolean begins(byte[] start) {
        return start.length >= signature.length
                && Arrays.equals(signature, 0, signature.length, start, 0, signature.length);
    }
}
