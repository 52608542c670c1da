package org.xrayreference.localstack.launcher;

import java.nio.file.Path;
import java.util.List;

/** What {@code ./run} runs. Nothing but the JDK is on its class path. */
public final class LauncherMain {

    private LauncherMain() {}

    public static void main(String[] args) {
        Installation installation = Installation.of(Path.of(System.getProperty("xray.root")));
        System.exit(new Launcher(installation).run(List.of(args)));
    }
}
