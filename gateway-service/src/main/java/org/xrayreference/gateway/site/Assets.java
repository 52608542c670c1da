package org.xrayreference.gateway.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Style, scripts and drawings of the site. All of them stand below one address that carries a hash of their contents:
 * they can be kept for ever, and modules find one another by relative addresses.
 */
public final class Assets {
    static final List<String> NAMES = List.of(
            "compare.js",
            "consent.js",
            "film-alone.js",
            "film-input.js",
            "film-paint.js",
            "film-ruler.js",
            "film-tools.js",
            "film-view.js",
            "film-viewer.js",
            "forget-code.js",
            "icon.svg",
            "learn.js",
            "library.js",
            "operator.css",
            "result.css",
            "result.js",
            "site.css",
            "stages.js",
            "upload-dicom.js",
            "upload-found.js",
            "upload-grey.js",
            "upload-mask.js",
            "upload-open.js",
            "upload-png.js",
            "upload-send.js",
            "upload-words.js",
            "upload.css",
            "upload.js",
            "viewer.css");

    /** What others wrote, with their licences, as {@code vendored/README.md} says. */
    static final List<String> VENDORED =
            List.of("dicom-parser.js", "dicom-parser.license.txt", "jpeg-lossless.js", "jpeg-lossless.license.txt");

    private static final int VERSION_LENGTH = 12;
    private static final Assets INSTANCE = load();

    private final Map<String, byte[]> contents;
    private final String version;

    private Assets(Map<String, byte[]> contents) {
        this.contents = contents;
        this.version = hash(contents);
    }

    static Assets instance() {
        return INSTANCE;
    }

    String version() {
        return version;
    }

    String url(String name) {
        if (!contents.containsKey(name)) {
            throw new IllegalArgumentException("there is no asset " + name);
        }
        return "/assets/" + version + "/" + name;
    }

    Optional<byte[]> content(String name) {
        return Optional.ofNullable(contents.get(name));
    }

    static String mediaType(String name) {
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "css" -> "text/css;charset=UTF-8";
            case "js" -> "text/javascript;charset=UTF-8";
            case "svg" -> "image/svg+xml";
            case "txt" -> "text/plain;charset=UTF-8";
            default -> "application/octet-stream";
        };
    }

    private static Assets load() {
        Map<String, byte[]> contents = new TreeMap<>();
        NAMES.forEach(name -> contents.put(name, read("/assets/" + name)));
        VENDORED.forEach(name -> contents.put(name, read("/vendored/" + name)));
        return new Assets(contents);
    }

    private static byte[] read(String resource) {
        try (InputStream in = Assets.class.getResourceAsStream(resource)) {
            return in.readAllBytes();
        } catch (IOException failure) {
            throw new UncheckedIOException(resource, failure);
        }
    }

    private static String hash(Map<String, byte[]> contents) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            contents.values().forEach(digest::update);
            return HexFormat.of().formatHex(digest.digest()).substring(0, VERSION_LENGTH);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
