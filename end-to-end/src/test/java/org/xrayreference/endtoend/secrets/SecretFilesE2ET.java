package org.xrayreference.endtoend.secrets;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import io.restassured.RestAssured;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where a packaged service takes its secrets from; the gateway stands for all, since it needs no other server. */
@Tag("P24")
class SecretFilesE2ET {
    private static final Path JAR =
            Path.of(System.getProperty("xray.root"), "gateway-service/target/quarkus-app/quarkus-run.jar");

    @TempDir
    Path folder;

    @Test
    @DisplayName("P24: a service takes a secret from a mounted file, and does not say it")
    void takesThemFromFiles() throws Exception {
        // Given
        String key = key();
        Path secrets = Files.writeString(folder.resolve("secrets.properties"), "xray.tokens.private-key=" + key + "\n");
        int port = freePort();

        // When
        Process gateway = start(port, Map.of("QUARKUS_CONFIG_LOCATIONS", secrets.toString()));

        // Then
        try {
            await().atMost(Duration.ofMinutes(2))
                    .ignoreException(java.net.ConnectException.class)
                    .until(() -> RestAssured.given()
                                    .port(port)
                                    .get("/q/health/ready")
                                    .statusCode()
                            == 200);
            assertFalse(said().contains(key));
        } finally {
            gateway.destroy();
            gateway.waitFor(1, TimeUnit.MINUTES);
        }
    }

    @Test
    @DisplayName("P24: a service without its secret does not start, and names it")
    void namesWhatIsMissing() throws Exception {
        Process gateway = start(freePort(), Map.of());
        assertTrue(gateway.waitFor(2, TimeUnit.MINUTES));
        assertNotEquals(0, gateway.exitValue());
        assertTrue(said().contains("xray.tokens.private-key"), said());
    }

    @Test
    @DisplayName("P24: a service whose secret is unreadable names it, and does not show it")
    void showsNothingOfWhatIsUnreadable() throws Exception {
        Process gateway = start(freePort(), Map.of("XRAY_TOKENS_PRIVATE_KEY", "not-a-key-but-still-secret"));
        assertTrue(gateway.waitFor(2, TimeUnit.MINUTES));
        assertNotEquals(0, gateway.exitValue());
        assertTrue(said().contains("xray.tokens.private-key"), said());
        assertEquals(-1, said().indexOf("still-secret"));
    }

    private Process start(int port, Map<String, String> configuration) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx96m",
                        "-XX:TieredStopAtLevel=1",
                        "-jar",
                        JAR.toString())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("gateway.log").toFile());
        builder.environment().put("QUARKUS_HTTP_PORT", Integer.toString(port));
        builder.environment().put("QUARKUS_HTTP_HOST", "127.0.0.1");
        builder.environment().put("XRAY_CANARY_EVERY", "off");
        builder.environment().putAll(configuration);
        return builder.start();
    }

    private String said() throws IOException {
        return Files.readString(folder.resolve("gateway.log"));
    }

    private static String key() throws Exception {
        byte[] drawn = KeyPairGenerator.getInstance("Ed25519")
                .generateKeyPair()
                .getPrivate()
                .getEncoded();
        return Base64.getEncoder().encodeToString(drawn);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
