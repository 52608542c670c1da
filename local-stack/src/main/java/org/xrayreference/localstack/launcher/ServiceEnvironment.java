package org.xrayreference.localstack.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.xrayreference.localstack.StackProperties;

/** The configuration of each service as environment variables: unlike arguments, other users cannot see them. */
record ServiceEnvironment(Installation installation, SuitePorts ports, Secrets secrets, Path data) {

    /**
     * @param operatorAccount name and hash of who may sign in; the gateway's alone
     * @param tokenKeys with the private one the gateway vouches for an operator
     * @param receiptKeys with the private one preview-service signs receipts
     */
    record Secrets(Optional<String> operatorAccount, KeptKeyPair tokenKeys, KeptKeyPair receiptKeys) {}

    /** With an account for the operator of the data directory. */
    static ServiceEnvironment ofSuite(Installation installation, DataDirectory data, SuitePorts ports)
            throws IOException, InterruptedException {
        List<String> hash = installation.command().of(installation.service("gateway"), List.of("hash"));
        String account = OperatorAccount.in(data.operatorFile(), hash);
        return new ServiceEnvironment(installation, ports, data.secrets(Optional.of(account)), data.path());
    }

    /** @param stack what runs, if that is known already and needed */
    Map<String, String> of(SuiteService service, Optional<StackProperties> stack) {
        Map<String, String> configuration = new TreeMap<>();
        configuration.put("quarkus.http.host", "127.0.0.1");
        configuration.put("quarkus.http.port", Integer.toString(ports.of(service)));
        // Nobody at a keyboard waits while consumers leave one by one: what they have not acknowledged comes again,
        // and every effect is idempotent.
        configuration.put("mp.messaging.connector.smallrye-kafka.graceful-shutdown", "false");
        if (service.needsStack()) {
            configuration.putAll(stack.orElseThrow().configuration(service.module(), service.database()));
            configuration.put("xray.tokens.public-key", secrets.tokenKeys().publicKey());
        }
        if (service.is("gateway")) {
            secrets.operatorAccount().ifPresent(account -> configuration.put("xray.operator.accounts", account));
            configuration.put("xray.tokens.private-key", secrets.tokenKeys().privateKey());
            configuration.put(
                    "xray.promises.results",
                    installation.root().resolve("target/promises/results.json").toString());
            installation.services().stream()
                    .filter(other -> !other.equals(service))
                    .forEach(other ->
                            configuration.put("xray.services." + other.name(), "http://127.0.0.1:" + ports.of(other)));
            configuration.put(
                    "xray.access-log.directory", data.resolve("logs/access").toString());
        }
        if (service.is("upload")) {
            // A link to the place of the backups, once there is one.
            configuration.put(
                    "xray.deletion-journal.directory", data.resolve("deletions").toString());
        }
        if (service.is("reference")) {
            configuration.put(
                    "xray.index.directory", data.resolve("reference-index").toString());
        }
        if (service.is("preview")) {
            configuration.put("xray.receipts.private-key", secrets.receiptKeys().privateKey());
            configuration.put("xray.receipts.public-key", secrets.receiptKeys().publicKey());
        }
        Map<String, String> environment = new TreeMap<>();
        configuration.forEach((name, value) -> environment.put(variable(name), value));
        // Without this each thread of a JVM may keep memory of its own in the C library.
        environment.put("MALLOC_ARENA_MAX", "2");
        if (service.is("reference")) {
            // What the JVM's compilers ask for comes in pieces of 32 KiB, and goes back to the system after them.
            // Not for who passes pictures on: its buffers are larger than that, and would be asked for each time.
            environment.put("MALLOC_MMAP_THRESHOLD_", "24576");
        }
        return environment;
    }

    private static String variable(String property) {
        return property.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }
}
