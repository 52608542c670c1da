package org.xrayreference.localstack.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

import org.junit.jupiter.api.Test;

import org.xrayreference.localstack.StackProperties;

class ServiceEnvironmentTest {
    private final ServiceEnvironment environment = new ServiceEnvironment(
            Installation.of(Path.of("tree")),
            new SuitePorts(9000),
            new ServiceEnvironment.Secrets(
                    Optional.of("operator:$2a$12$hash"),
                    new KeptKeyPair("kept-private", "shown-public"),
                    new KeptKeyPair("private half", "public half")),
            Path.of("kept"));
    private final Optional<StackProperties> stack = Optional.of(new StackProperties(
            1,
            OptionalLong.empty(),
            Map.of("kafka.bootstrap.servers", "127.0.0.1:9010", "xray.object-store.access-key", "root"),
            Map.of(
                    "uploads", Map.of("quarkus.datasource.username", "uploads"),
                    "references", Map.of("quarkus.datasource.username", "references"),
                    "contacts", Map.of("quarkus.datasource.username", "contacts")),
            Map.of("preview-service", Map.of("xray.object-store.access-key", "preview-service"))));

    @Test
    void tellsTheGatewayWhereTheOthersAre() {
        // When
        Map<String, String> gateway = environment.of(service("gateway"), Optional.empty());

        // Then
        assertEquals("9000", gateway.get("QUARKUS_HTTP_PORT"));
        assertEquals("http://127.0.0.1:9001", gateway.get("XRAY_SERVICES_UPLOAD"));
        assertEquals("http://127.0.0.1:9004", gateway.get("XRAY_SERVICES_CONTACT"));
        assertFalse(gateway.containsKey("XRAY_SERVICES_GATEWAY"));
        assertEquals(Path.of("kept", "logs", "access").toString(), gateway.get("XRAY_ACCESS_LOG_DIRECTORY"));
    }

    @Test
    void letsTheIndexLieWithWhatIsKept() {
        assertEquals(
                Path.of("kept", "reference-index").toString(),
                environment.of(service("reference"), stack).get("XRAY_INDEX_DIRECTORY"));
    }

    @Test
    void givesSecretsToTheirOwnersOnly() {
        // When
        Map<String, String> contact = environment.of(service("contact"), stack);
        Map<String, String> preview = environment.of(service("preview"), stack);

        // Then
        assertEquals("contacts", contact.get("QUARKUS_DATASOURCE_USERNAME"));
        assertEquals("private half", preview.get("XRAY_RECEIPTS_PRIVATE_KEY"));
        assertEquals("public half", preview.get("XRAY_RECEIPTS_PUBLIC_KEY"));
        assertFalse(contact.containsKey("XRAY_RECEIPTS_PRIVATE_KEY"));
        assertFalse(preview.containsKey("QUARKUS_DATASOURCE_USERNAME"));
        assertEquals("127.0.0.1:9010", preview.get("KAFKA_BOOTSTRAP_SERVERS"));
        assertEquals("preview-service", preview.get("XRAY_OBJECT_STORE_ACCESS_KEY"));
        assertFalse(contact.containsKey("XRAY_OBJECT_STORE_ACCESS_KEY"));
    }

    @Test
    void tellsTheGatewayAloneHowOperatorsSignInAndAreVouchedFor() {
        // When
        Map<String, String> gateway = environment.of(service("gateway"), Optional.empty());
        Map<String, String> contact = environment.of(service("contact"), stack);

        // Then
        assertEquals("operator:$2a$12$hash", gateway.get("XRAY_OPERATOR_ACCOUNTS"));
        assertEquals("kept-private", gateway.get("XRAY_TOKENS_PRIVATE_KEY"));
        assertEquals("shown-public", contact.get("XRAY_TOKENS_PUBLIC_KEY"));
        assertFalse(contact.toString().contains("kept-private"));
        assertFalse(contact.toString().contains("$2a$12$hash"));
    }

    private static SuiteService service(String name) {
        return SuiteService.ALL.stream()
                .filter(service -> service.is(name))
                .findFirst()
                .orElseThrow();
    }
}
