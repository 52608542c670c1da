package org.xrayreference.localstack;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

import org.xrayreference.localstack.kafka.KafkaBroker;
import org.xrayreference.localstack.objects.ObjectServer;
import org.xrayreference.localstack.postgres.PostgresServer;
import org.xrayreference.localstack.process.KeptSecrets;

/** The three servers, started side by side. */
final class RunningStack implements AutoCloseable {

    /** Told when a server ended by itself. */
    interface OnFailure {
        void fail(int exitCode, String message);
    }

    private final StackOptions options;
    private final KeptSecrets secrets;
    private final FutureTask<KafkaBroker> kafka;
    private final FutureTask<ObjectServer> objects;
    private final FutureTask<PostgresServer> postgres;

    private RunningStack(StackOptions options, OnFailure onFailure) throws IOException {
        this.options = options;
        this.secrets = new KeptSecrets(options.data().resolve("secrets.properties"));
        StackPorts ports = options.ports();
        this.kafka = new FutureTask<>(
                () -> KafkaBroker.start(options.data().resolve("kafka"), ports.kafka(), ports.kafkaController()));
        this.objects =
                new FutureTask<>(() -> ObjectServer.start(options.data().resolve("objects"), ports.objects(), secrets));
        this.postgres = new FutureTask<>(() -> PostgresServer.start(
                options.data(),
                options.binaries(),
                ports.postgres(),
                secrets,
                () -> onFailure.fail(1, "PostgreSQL ended by itself, see its log in " + options.data())));
    }

    static RunningStack start(StackOptions options, OnFailure onFailure) throws IOException {
        RunningStack stack = new RunningStack(options, onFailure);
        for (StackPart part : options.parts()) {
            new Thread(stack.server(part), "start").start();
        }
        return stack;
    }

    private FutureTask<? extends AutoCloseable> server(StackPart part) {
        return switch (part) {
            case KAFKA -> kafka;
            case OBJECTS -> objects;
            case POSTGRES -> postgres;
        };
    }

    StackProperties awaitReady() throws IOException {
        Map<String, Map<String, String>> databases =
                has(StackPart.POSTGRES) ? get(postgres).owners() : Map.of();
        Map<String, Map<String, String>> stores = Map.of();
        Map<String, String> shared = new TreeMap<>();
        if (has(StackPart.KAFKA)) {
            shared.putAll(get(kafka).configuration());
        }
        if (has(StackPart.OBJECTS)) {
            shared.putAll(get(objects).configuration());
            stores = get(objects).ofServices();
        }
        return new StackProperties(ProcessHandle.current().pid(), options.watch(), shared, databases, stores);
    }

    private boolean has(StackPart part) {
        return options.parts().contains(part);
    }

    private static <T> T get(FutureTask<T> server) throws IOException {
        try {
            return server.get();
        } catch (ExecutionException e) {
            throw new IOException(e.getCause().getMessage(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while starting", e);
        }
    }

    /** Stops what has started, and waits for what is just starting. */
    @Override
    public void close() {
        try {
            StackProperties.delete(options.data());
        } catch (IOException e) {
            System.err.println("While stopping: " + e);
        }
        options.parts().forEach(part -> close(server(part)));
    }

    private static void close(FutureTask<? extends AutoCloseable> server) {
        AutoCloseable started;
        try {
            started = server.get();
        } catch (ExecutionException | InterruptedException neverStarted) {
            return;
        }
        try {
            started.close();
        } catch (Exception e) {
            System.err.println("While stopping: " + e);
        }
    }
}
