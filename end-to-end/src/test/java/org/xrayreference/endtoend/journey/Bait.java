package org.xrayreference.endtoend.journey;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** An address of this machine that nobody has a reason to visit, and that notices whoever does. */
final class Bait implements AutoCloseable {
    private final ServerSocket socket;
    private final List<String> taken = new CopyOnWriteArrayList<>();

    Bait() throws IOException {
        socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread watch = new Thread(this::watch, "bait");
        watch.setDaemon(true);
        watch.start();
    }

    String host() {
        return "127.0.0.1:" + socket.getLocalPort();
    }

    String url() {
        return "http://" + host() + "/";
    }

    /** Who came; a visit of one's own has just shown that visits are noticed. */
    List<String> taken() throws IOException, InterruptedException {
        try (Socket own = new Socket(InetAddress.getLoopbackAddress(), socket.getLocalPort())) {
            String self = own.getLocalSocketAddress().toString();
            org.awaitility.Awaitility.await().until(() -> taken.stream().anyMatch(self::equals));
            return taken.stream().filter(visit -> !visit.equals(self)).toList();
        }
    }

    private void watch() {
        while (!socket.isClosed()) {
            try (Socket visit = socket.accept()) {
                taken.add(visit.getRemoteSocketAddress().toString());
            } catch (IOException closed) {
                return;
            }
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
