package org.xrayreference.localstack.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/**
 * Gives a Quarkus test the one local stack of this Maven build: Kafka, object store, the key of {@link TestTokens}
 * and, with the argument {@code database}, the database of that name. The first test starts it, and it ends with Maven.
 */
public final class LocalStackTestResource implements QuarkusTestResourceLifecycleManager {
    private Optional<String> database = Optional.empty();

    @Override
    public void init(Map<String, String> arguments) {
        database = Optional.ofNullable(arguments.get("database"));
    }

    @Override
    public Map<String, String> start() {
        try {
            Map<String, String> configuration =
                    new HashMap<>(new StackOfThisBuild(Path.of(System.getProperty("xray.root")))
                            .findOrStart()
                            .configuration(database));
            configuration.putAll(AnotherStore.configuration(System.getenv()));
            configuration.put("xray.tokens.public-key", TestTokens.publicKey());
            configuration.put("xray.tokens.next-public-key", TestTokens.nextPublicKey());
            return configuration;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        // other tests of this build go on with it
    }
}
