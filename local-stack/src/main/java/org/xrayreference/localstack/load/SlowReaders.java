package org.xrayreference.localstack.load;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Clients that take a picture in at one byte a second, each from an address of its own. */
final class SlowReaders implements AutoCloseable {
    /** As little as the system allows, so that it does not take the picture in for them. */
    private static final int BUFFER = 1;

    private final List<Thread> threads = new ArrayList<>();

    SlowReaders(Visitors visitors, String path, int count) {
        InetSocketAddress site =
                new InetSocketAddress(visitors.site().getHost(), visitors.site().getPort());
        for (int i = 0; i < count; i++) {
            String request =
                    "GET " + path + " HTTP/1.1\r\nHost: " + visitors.site().getAuthority() + "\r\nX-Forwarded-For: "
                            + visitors.newAddress() + "\r\nConnection: close\r\n\r\n";
            Thread thread = new Thread(() -> read(site, request), "reader-" + i);
            thread.setDaemon(true);
            thread.start();
            threads.add(thread);
        }
    }

    private void read(InetSocketAddress site, String request) {
        try (Socket socket = new Socket()) {
            socket.setReceiveBufferSize(BUFFER);
            socket.connect(site);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            InputStream in = socket.getInputStream();
            while (in.read() >= 0) {
                TimeUnit.SECONDS.sleep(1);
            }
        } catch (IOException closed) {
            // As the site does with them.
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }

    int count() {
        return threads.size();
    }

    @Override
    public void close() {
        threads.forEach(Thread::interrupt);
    }
}
