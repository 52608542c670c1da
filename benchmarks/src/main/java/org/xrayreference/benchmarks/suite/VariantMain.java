package org.xrayreference.benchmarks.suite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
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
        Installation installation = start == SuiteVariant.Start.ARCHIVE
                ? usual
                : new Installation(root, usual.services(), new OtherCommand(root, start));
        System.exit(new Launcher(installation).run(Arrays.asList(arguments).subList(1, arguments.length)));
    }

    /** As {@code ./run} starts a service, but for what its classes are loaded with. */
    private record OtherCommand(Path root, SuiteVariant.Start start) implements ServiceCommand {
        @Override
        public List<String> of(SuiteService service, List<String> arguments) throws IOException {
            List<String> command = new ArrayList<>();
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            command.addAll(List.of("-XX:+ExitOnOutOfMemoryError", "-XX:ReservedCodeCacheSize=64m"));
            command.addAll(service.heap().flags());
            command.addAll(service.flags());
            if (start == SuiteVariant.Start.AOT_CACHE) {
                command.add(caching(service));
            }
            Path application = root.resolve(service.module()).resolve("target/quarkus-app/quarkus-run.jar");
            command.addAll(List.of("-jar", application.toString()));
            command.addAll(arguments);
            return command;
        }

        /** The first run writes what the others read. */
        private String caching(SuiteService service) throws IOException {
            Path cache = SuiteVariant.aotCache(root, service);
            Files.createDirectories(cache.getParent());
            return Files.exists(cache) ? "-XX:AOTCache=" + cache : "-XX:AOTCacheOutput=" + recorded(cache);
        }

        private static Path recorded(Path cache) {
            return cache.resolveSibling(cache.getFileName() + ".new");
        }

        @Override
        public void ended(SuiteService service) throws IOException {
            Path cache = SuiteVariant.aotCache(root, service);
            if (Files.exists(recorded(cache))) {
                Files.move(recorded(cache), cache, StandardCopyOption.REPLACE_EXISTING);
            }
        }

        /** The stack is no service: beside AOT caches it keeps its archive. */
        @Override
        public boolean rehearses() {
            return start == SuiteVariant.Start.AOT_CACHE;
        }
    }
}
