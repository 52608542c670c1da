package org.xrayreference.upload.intake;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The picture types taken in, told by their first bytes. */
public enum PictureType {
    PNG("image/png", Set.of("image/x-png"), Set.of("png", "apng"), "\u0089PNG\r\n\u001A\n"),
    JPEG("image/jpeg", Set.of("image/jpg", "image/pjpeg"), Set.of("jpg", "jpeg", "jpe", "jfif"), "\u00FF\u00D8\u00FF"),
    /** Before TIFF: its preamble may be one, for programs that know no DICOM. */
    DICOM(
            "application/dicom",
            Set.of("application/x-dicom", "image/dicom"),
            Set.of("dcm", "dicom", "dic", "dc3", "acr", "ima", "img", "cr", "dx", "dr", "ct", "mr", "sc", "ot"),
            "?".repeat(128) + "DICM"),
    TIFF("image/tiff", Set.of("image/tif", "image/x-tiff"), Set.of("tif", "tiff"), "II*\0", "MM\0*", "II+\0", "MM\0+"),
    BMP("image/bmp", Set.of("image/x-bmp", "image/x-ms-bmp"), Set.of("bmp", "dib"), "BM"),
    GIF("image/gif", Set.of(), Set.of("gif"), "GIF87a", "GIF89a"),
    WEBP("image/webp", Set.of(), Set.of("webp"), "RIFF????WEBP");

    /** As many bytes as the longest signature has. */
    public static final int SIGNATURE_BYTES = 132;

    private static final char ANY = '?';

    /** After the last dot, with a letter in it: DICOM files often end in a part of a number. */
    private static final Pattern ENDING = Pattern.compile(".*\\.(?=[^.]*[A-Za-z])([A-Za-z0-9]{1,10})");

    private final String mediaType;
    private final Set<String> aliases;
    private final Set<String> endings;
    private final List<String> signatures;

    PictureType(String mediaType, Set<String> aliases, Set<String> endings, String... signatures) {
        this.mediaType = mediaType;
        this.aliases = aliases;
        this.endings = endings;
        this.signatures = List.of(signatures);
    }

    public String mediaType() {
        return mediaType;
    }

    /** @param start the first bytes of a file, at least {@link #SIGNATURE_BYTES} when it has as many */
    public static Optional<PictureType> of(byte[] start) {
        String characters = new String(start, StandardCharsets.ISO_8859_1);
        return Arrays.stream(values())
                .filter(type -> type.signatures.stream().anyMatch(signature -> begins(characters, signature)))
                .findFirst();
    }

    /** Whether a declared media type agrees; a missing or unspecific one says nothing and agrees. */
    public boolean agreesWith(String declared) {
        if (declared == null || declared.isBlank()) {
            return true;
        }
        String type = declared.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return type.equals("application/octet-stream") || type.equals(mediaType) || aliases.contains(type);
    }

    /** Whether a file's name agrees; one without an ending says nothing and agrees. */
    public boolean agreesWithName(String fileName) {
        return endingOf(fileName).map(endings::contains).orElse(true);
    }

    Set<String> endings() {
        return endings;
    }

    /** In lower case, without the dot. */
    public static Optional<String> endingOf(String fileName) {
        Matcher matcher = ENDING.matcher(fileName == null ? "" : fileName.strip());
        return matcher.matches() ? Optional.of(matcher.group(1).toLowerCase(Locale.ROOT)) : Optional.empty();
    }

    private static boolean begins(String characters, String signature) {
        for (int i = 0; i < signature.length(); i++) {
            boolean same = i < characters.length()
                    && (signature.charAt(i) == ANY || signature.charAt(i) == characters.charAt(i));
            if (!same) {
                return false;
            }
        }
        return true;
    }
}
