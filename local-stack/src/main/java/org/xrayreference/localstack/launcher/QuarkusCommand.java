package org.xrayreference.localstack.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.xrayreference.localstack.process.ClassArchive;

/** Runs the packaged Quarkus application. */
record QuarkusCommand(Path root) implements ServiceCommand {

    @Override
    public List<String> of(SuiteService service, List<String> arguments) throws IOException {
        Path module = root.resolve(service.module());
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:+ExitOnOutOfMemoryError", "-XX:ReservedCodeCacheSize=64m"));
        command.addAll(service.heap().flags());
        command.addAll(service.flags());
        ClassArchive archive = archive(service);
        command.addAll(arguments.isEmpty() ? archive.readingOrRecording() : archive.reading());
        if (!arguments.isEmpty()) {
            // The service itself may be running: a command must not want its port.
            command.add("-Dquarkus.http.host-enabled=false");
        }
        command.addAll(List.of(
                "-jar", module.resolve("target/quarkus-app/quarkus-run.jar").toString()));
        command.addAll(arguments);
        boolean isRehearsal = arguments.isEmpty() && archive.isToBeRecorded();
        return isRehearsal ? command : service.inItsPlace(command);
    }

    @Override
    public void ended(SuiteService service) throws IOException {
        archive(service).keepRecorded();
    }

    @Override
    public boolean rehearses() {
        return true;
    }

    @Override
    public boolean isRehearsed(SuiteService service) throws IOException {
        return archive(service).isCurrent();
    }

    private ClassArchive archive(SuiteService service) {
        return ClassArchive.of(root.resolve(service.module()), "target/quarkus-app/quarkus-run.jar");
    }
}
