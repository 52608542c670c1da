package org.xrayreference.reference.importing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.xrayreference.reference.importing.Refusals.Kind;

/** Finds the PNG files in folders, however deep. */
final class FindPictures {
    private final Refusals refusals;

    FindPictures(Refusals refusals) {
        this.refusals = refusals;
    }

    /** By file name, in its order. */
    Map<String, Path> in(List<Path> folders) throws IOException {
        Map<String, Path> found = new TreeMap<>();
        for (Path folder : folders) {
            if (!Files.exists(folder)) {
                throw new UnusableFileException("There is no " + folder);
            }
            try (Stream<Path> files = Files.walk(folder)) {
                files.filter(Files::isRegularFile).sorted().forEach(file -> add(file, found));
            }
        }
        return found;
    }

    private void add(Path file, Map<String, Path> found) {
        String name = file.getFileName().toString();
        if (!name.toLowerCase(Locale.ROOT).endsWith(".png")) {
            refusals.add(Kind.FILE, file.toString(), "is no PNG file");
        } else if (found.putIfAbsent(name, file) != null) {
            refusals.add(Kind.FILE, file.toString(), "has the same name as " + found.get(name));
        }
    }
}
