package org.xrayreference.endtoend.suite;

import static io.restassured.RestAssured.given;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Properties;

import io.restassured.specification.RequestSpecification;

import org.xrayreference.localstack.testing.TestTokens;

/** Asks a service of the running suite as its gateway does, with the key that {@code ./run} has drawn. */
public final class GatewayToken {
    public static final String HEADER = "X-Gateway-Token";

    /** In the order of their ports, the first one after the gateway's. */
    public static final List<String> SERVICES = List.of("upload", "preview", "reference", "contact");

    private GatewayToken() {}

    public static RequestSpecification asked(String service) {
        return past(service).header(HEADER, TestTokens.callSignedWith(key(), service));
    }

    /** Past the gateway, without its token. */
    public static RequestSpecification past(String service) {
        return given().port(Suite.port() + 1 + SERVICES.indexOf(service));
    }

    private static String key() {
        Properties kept = new Properties();
        try (Reader file = Files.newBufferedReader(Suite.data().resolve("token-keys.properties"))) {
            kept.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return kept.getProperty("private-key");
    }
}
