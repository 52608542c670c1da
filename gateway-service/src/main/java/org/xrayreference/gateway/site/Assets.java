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
            "compare.js", "icon.svg", "learn.js", "library.js", "result.js", "site.css", "stages.js", "upload.js");

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
            default -> "application/octet-stream";
        };
    }

    private static Assets load() {
        Map<String, byte[]> contents = new TreeMap<>();
        for (String name : NAMES) {
            try (InputStream in = Assets.class.getResourceAsStream("/assets/" + name)) {
                contents.put(name, in.readAllBytes());
            } catch (IOException failure) {
                throw new UncheckedIOException("asset " + name, failure);
            }
        }
        return new Assets(contents);
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
