package org.xrayreference.localstack.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;

import org.junit.jupiter.api.Test;

class AnotherStoreTest {
    @Test
    void takesTheEmbeddedStoreUnlessAskedForAnother() {
        assertEquals(Map.of(), AnotherStore.configuration(Map.of("PATH", "/bin")));
    }

    @Test
    void takesTheStoreThatTheEnvironmentNames() {
        assertEquals(
                Map.of(
                        "xray.object-store.url", "http://localhost:9000",
                        "xray.object-store.access-key", "me",
                        "xray.object-store.secret-key", "mine"),
                AnotherStore.configuration(Map.of(
                        "XRAY_TEST_OBJECT_STORE_URL", "http://localhost:9000",
                        "XRAY_TEST_OBJECT_STORE_ACCESS_KEY", "me",
                        "XRAY_TEST_OBJECT_STORE_SECRET_KEY", "mine")));
    }

    @Test
    void saysWhichPartIsMissing() {
        Exception missing = assertThrows(
                IllegalStateException.class,
                () -> AnotherStore.configuration(Map.of(
                        "XRAY_TEST_OBJECT_STORE_URL", "http://localhost:9000",
                        "XRAY_TEST_OBJECT_STORE_ACCESS_KEY", "me")));
        assertTrue(missing.getMessage().contains("XRAY_TEST_OBJECT_STORE_SECRET_KEY"));
    }
}
