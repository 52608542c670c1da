package org.xrayreference.reference.snapshot;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A folder that never changes. Its manifest, which this is, is written last: what has one is whole.
 *
 * @param about what those who read it must know
 */
public record Snapshot(String name, Map<String, String> about, Instant madeAt, List<Part> files) {
    static final String MANIFEST = "manifest.json";

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]*");

    public Snapshot {
        requirePlain(name);
    }

    /** A file of the folder. */
    public record Part(String name, long size, String sha256) {
        public Part {
            requirePlain(name);
        }
    }

    /** Names become paths. */
    private static void requirePlain(String name) {
        if (name == null || !PLAIN.matcher(name).matches()) {
            throw new IllegalArgumentException("“" + name + "” cannot name a file of a snapshot");
        }
    }

    public long bytes() {
        return files.stream().mapToLong(Part::size).sum();
    }
}
