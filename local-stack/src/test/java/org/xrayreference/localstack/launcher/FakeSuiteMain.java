package org.xrayreference.localstack.launcher;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.xrayreference.localstack.process.Heap;

/** The launcher with stand-ins for the services, which are not built yet when this module's tests run. */
public final class FakeSuiteMain {
    static final List<SuiteService> SERVICES = List.of(
            new SuiteService("gateway", 0, Optional.empty(), new Heap(32, 16, 4), List.of()),
            new SuiteService("reference", 3, Optional.of("references"), new Heap(32, 16, 4), List.of()));

    private FakeSuiteMain() {}

    public static void main(String[] args) {
        Path root = Path.of(System.getProperty("xray.root"));
        Installation installation = new Installation(root, SERVICES, FakeSuiteMain::command);
        System.exit(new Launcher(installation).run(List.of(args)));
    }

    private static List<String> command(SuiteService service, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + service.heap().most() + "m",
                "-cp",
                System.getProperty("java.class.path"),
                FakeServiceMain.class.getName()));
        command.addAll(arguments);
        return command;
    }
}
