package org.xrayreference.benchmarks.suite;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.xrayreference.localstack.launcher.Installation;
import org.xrayreference.localstack.launcher.Launcher;
import org.xrayreference.localstack.launcher.ServiceCommand;
import org.xrayreference.localstack.launcher.SuiteService;

/** {@code ./run}, with services that are started in another way. The first argument says how. */
public final class VariantMain {
    private VariantMain() {}

    public static void main(String[] arguments) {
        Path root = Path.of(System.getProperty("xray.root"));
        SuiteVariant.Start start = SuiteVariant.Start.valueOf(arguments[0]);
        Installation usual = Installation.of(root);
        Installation installation = start == SuiteVariant.Start.RECORDED
                ? usual
                : new Installation(root, usual.services(), new JarsAlone(root));
        System.exit(new Launcher(installation).run(Arrays.asList(arguments).subList(1, arguments.length)));
    }

    /** As {@code ./run} starts a service, but for what its classes are loaded with. */
    private record JarsAlone(Path root) implements ServiceCommand {
        @Override
        public List<String> of(SuiteService service, List<String> arguments) {
            List<String> command = new ArrayList<>();
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            command.addAll(List.of("-XX:+ExitOnOutOfMemoryError", "-XX:ReservedCodeCacheSize=64m"));
            command.addAll(service.heap().flags());
            command.addAll(service.flags());
            Path application = root.resolve(service.module()).resolve("target/quarkus-app/quarkus-run.jar");
            command.addAll(List.of("-jar", application.toString()));
            command.addAll(arguments);
            return service.inItsPlace(command);
        }
    }
}
