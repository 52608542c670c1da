package org.xrayreference.localstack.launcher;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs the packaged Quarkus application, with the archive of loaded classes that the build has made. */
record QuarkusCommand(Path root) implements ServiceCommand {
    private static final int FIRST_WITH_AOT_CACHE = 24;

    @Override
    public List<String> of(SuiteService service, List<String> arguments) {
        Path application = root.resolve(service.module()).resolve("target/quarkus-app");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError", "-XX:ReservedCodeCacheSize=64m"));
        command.addAll(service.flags());
        command.addAll(archive(application));
        if (!arguments.isEmpty()) {
            // The service itself may be running: a command must not want its port.
            command.add("-Dquarkus.http.host-enabled=false");
        }
        command.addAll(List.of("-jar", application.resolve("quarkus-run.jar").toString()));
        command.addAll(arguments);
        return command;
    }

    /** An archive made by another JDK is ignored by the JVM; an option that it does not know would not be. */
    private static List<String> archive(Path application) {
        Path cache = application.resolve("app.aot");
        if (Files.exists(cache) && Runtime.version().feature() >= FIRST_WITH_AOT_CACHE) {
            return List.of("-XX:AOTCache=" + cache);
        }
        Path archive = application.resolve("app-cds.jsa");
        return Files.exists(archive) ? List.of("-Xshare:auto", "-XX:SharedArchiveFile=" + archive) : List.of();
    }
}
