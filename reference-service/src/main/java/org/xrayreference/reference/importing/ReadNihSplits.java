package org.xrayreference.reference.importing;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.xrayreference.reference.importing.Refusals.Kind;
import org.xrayreference.reference.library.Split;

/** Reads {@code train_val_list.txt} and {@code test_list.txt}: a file name a line; the list's own name says the part. */
final class ReadNihSplits {
    private final Refusals refusals;
    private final Set<String> rows;

    /** @param rows the file names that anybody asks for: the lists name more, of which nothing is said */
    ReadNihSplits(Refusals refusals, Set<String> rows) {
        this.refusals = refusals;
        this.rows = rows;
    }

    /** By file name. */
    Map<String, Split> read(List<Path> lists) throws IOException {
        Map<String, Split> splits = new HashMap<>();
        Set<String> inBoth = new HashSet<>();
        for (Path list : lists) {
            Split split = split(list);
            try (BufferedReader lines = TextFiles.open(list)) {
                lines.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(name -> {
                    Split before = rows.contains(name) ? splits.put(name, split) : null;
                    if (before != null && before != split) {
                        inBoth.add(name);
                    } else if (!ReadNihTable.isFileName(name)) {
                        refusals.add(Kind.ROW, name, "in " + list.getFileName() + " is no name of a PNG file");
                    }
                });
            }
        }
        // to learn from a picture that one is judged by would be worse than to leave it out
        splits.keySet().removeAll(inBoth);
        inBoth.stream()
                .sorted()
                .forEach(name -> refusals.add(Kind.DOUBT, name, "is in both lists of the split; its part is left out"));
        return splits;
    }

    private static Split split(Path list) {
        String name = list.getFileName().toString().toLowerCase(Locale.ROOT);
        boolean train = name.contains("train");
        if (train == name.contains("test")) {
            throw new UnusableFileException(
                    "The name of " + list + " does not say its part: it must hold either “train” or “test”");
        }
        return train ? Split.TRAIN_VAL : Split.TEST;
    }
}
