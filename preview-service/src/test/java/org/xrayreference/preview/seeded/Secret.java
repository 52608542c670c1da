package org.xrayreference.preview.seeded;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Something that says who a person is, in one of the encodings in which files have it.
 *
 * @param core the part that no other secret has, in ASCII
 */
public record Secret(String value, String core, Charset charset) {
    private static final List<Charset> CHARSETS = List.of(
            StandardCharsets.US_ASCII,
            StandardCharsets.UTF_8,
            StandardCharsets.ISO_8859_1,
            StandardCharsets.UTF_16LE,
            StandardCharsets.UTF_16BE);
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final String DIGITS = "0123456789";

    static Secret any(Random random) {
        Charset charset = CHARSETS.get(random.nextInt(CHARSETS.size()));
        String special = charset == StandardCharsets.US_ASCII ? "Muller" : "Müller";
        String letters = some(LETTERS, 12, random);
        String digits = some(DIGITS, 12, random);
        return switch (random.nextInt(6)) {
            case 0 -> new Secret(letters + '^' + special, letters, charset);
            case 1 -> new Secret("born " + digits, digits, charset);
            case 2 -> new Secret("MRN" + digits, "MRN" + digits, charset);
            case 3 -> new Secret("ACC-" + digits + ' ' + special, "ACC-" + digits, charset);
            case 4 -> new Secret(letters + "@example.org", letters + "@example.org", charset);
            default -> new Secret(special + "-Klinik " + letters, letters, charset);
        };
    }

    private static String some(String alphabet, int count, Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return text.toString();
    }

    byte[] bytes() {
        return value.getBytes(charset);
    }

    /** Whether it can be read out of these bytes: as it is, in hex, in Base64, or in what they hold deflated. */
    public boolean isIn(byte[] bytes) {
        return isPlainlyIn(bytes) || isDeflatedIn(bytes);
    }

    private boolean isPlainlyIn(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        return traces().stream().anyMatch(text::contains);
    }

    private List<String> traces() {
        List<String> traces = new ArrayList<>();
        for (Charset one : List.of(StandardCharsets.US_ASCII, StandardCharsets.UTF_16LE)) {
            byte[] whole = core.getBytes(one);
            // Without its last byte the one UTF-16 is within the other.
            byte[] encoded = Arrays.copyOf(whole, whole.length - 1);
            traces.add(new String(encoded, StandardCharsets.ISO_8859_1));
            traces.add(HexFormat.of().formatHex(encoded));
            traces.add(HexFormat.of().withUpperCase().formatHex(encoded));
            for (int skipped = 0; skipped < 3; skipped++) {
                String base64 =
                        Base64.getEncoder().encodeToString(Arrays.copyOfRange(encoded, skipped, encoded.length));
                // The last group depends on what follows.
                traces.add(base64.substring(0, (encoded.length - skipped) / 3 * 4));
            }
        }
        return traces;
    }

    private boolean isDeflatedIn(byte[] bytes) {
        for (int at = 0; at + 2 < bytes.length; at++) {
            boolean zlib = bytes[at] == 0x78 && ((bytes[at] & 0xFF) << 8 | bytes[at + 1] & 0xFF) % 31 == 0;
            boolean zip = at >= 30 && bytes[at - 30] == 'P' && bytes[at - 29] == 'K';
            if (zlib || zip) {
                for (int name = 0; name < (zip ? 64 : 1) && at + name < bytes.length; name++) {
                    if (isPlainlyIn(inflated(bytes, at + name, !zlib))) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static byte[] inflated(byte[] bytes, int from, boolean raw) {
        Inflater inflater = new Inflater(raw);
        byte[] text = new byte[4096];
        try {
            inflater.setInput(bytes, from, bytes.length - from);
            return Arrays.copyOf(text, inflater.inflate(text));
        } catch (DataFormatException e) {
            return new byte[0];
        } finally {
            inflater.end();
        }
    }
}
