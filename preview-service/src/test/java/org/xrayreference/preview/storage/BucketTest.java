package org.xrayreference.preview.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.ServerSocket;

import io.minio.MinioClient;
import org.junit.jupiter.api.Test;

class BucketTest {

    @Test
    void callsAStoreThatRefusesConnectionsUnavailable() throws IOException {
        // Given
        int nobodyListens;
        try (ServerSocket socket = new ServerSocket(0)) {
            nobodyListens = socket.getLocalPort();
        }
        MinioClient client = MinioClient.builder()
                .endpoint("http://localhost:" + nobodyListens)
                .credentials("key", "secret")
                .region("us-east-1")
                .build();

        // When
        StoreUnavailableException unavailable = assertThrows(
                StoreUnavailableException.class, () -> new Bucket(client, "previews").contains("a-secret-id"));

        // Then
        assertEquals("cannot look up in previews: ConnectException", unavailable.getMessage());
    }
}
