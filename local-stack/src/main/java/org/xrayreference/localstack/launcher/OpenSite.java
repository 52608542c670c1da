package org.xrayreference.localstack.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Shows the site to a person who sits at a desktop; in scripts, on servers and over SSH it does nothing. */
final class OpenSite {

    private OpenSite() {}

    static void at(String address) {
        Optional<Path> opener =
                opener(System.getenv(), System.getProperty("os.name"), Boolean.getBoolean("xray.terminal"));
        if (opener.isEmpty()) {
            return;
        }
        try {
            new ProcessBuilder(opener.get().toString(), address)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            // the address stands in the table
        }
    }

    static Optional<Path> opener(Map<String, String> environment, String system, boolean terminal) {
        if (!terminal || environment.containsKey("CI") || environment.containsKey("SSH_CONNECTION")) {
            return Optional.empty();
        }
        if (system.startsWith("Mac")) {
            return onPath("open", environment);
        }
        boolean desktop = environment.containsKey("DISPLAY") || environment.containsKey("WAYLAND_DISPLAY");
        return desktop ? onPath("xdg-open", environment) : Optional.empty();
    }

    private static Optional<Path> onPath(String program, Map<String, String> environment) {
        return Stream.of(environment.getOrDefault("PATH", "").split(":"))
                .map(directory -> Path.of(directory, program))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
