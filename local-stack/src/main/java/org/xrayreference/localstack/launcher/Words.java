package org.xrayreference.localstack.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The words after a verb, of which options are taken out. */
final class Words {
    private final List<String> words;

    Words(List<String> words) {
        this.words = new ArrayList<>(words);
    }

    boolean takeFlag(String option) {
        return words.remove(option);
    }

    Optional<String> take(String option) {
        int at = words.indexOf(option);
        if (at < 0) {
            return Optional.empty();
        }
        if (at + 1 == words.size()) {
            throw LauncherProblem.usage(option + " needs a value");
        }
        words.remove(at);
        return Optional.of(words.remove(at));
    }

    /** {@code --data DIR}, or where data is kept when nobody says. */
    DataDirectory takeData(Path root) throws IOException {
        Optional<String> told = take("--data");
        return DataDirectory.at(
                told.isPresent() ? Path.of(told.get()).toAbsolutePath() : DataDirectory.byDefault(root));
    }

    List<String> rest() {
        return List.copyOf(words);
    }
}
