package org.xrayreference.localstack.launcher;

import java.nio.file.Path;
import java.util.List;

/** What {@code ./run} runs. Nothing but the JDK is on its class path. */
public final class LauncherMain {

    private LauncherMain() {}

    public static void main(String[] args) {
        Path root = Path.of(System.getProperty("xray.root"));
        Installation installation = new Installation(root, SuiteService.ALL, new QuarkusCommand(root));
        System.exit(new Launcher(installation).run(List.of(args)));
    }
}
