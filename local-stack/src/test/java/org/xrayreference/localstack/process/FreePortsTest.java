package org.xrayreference.localstack.process;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

import org.junit.jupiter.api.Test;

class FreePortsTest {

    @Test
    void seesThatAPortIsTaken() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            // Given
            port = socket.getLocalPort();

            // When, then
            assertFalse(FreePorts.isFree(port));
        }
        assertTrue(FreePorts.isFree(port));
    }
}
