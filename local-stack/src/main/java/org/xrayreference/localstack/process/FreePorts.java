package org.xrayreference.localstack.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/** Looks for ports that nobody listens on. */
public final class FreePorts {
    // Below the range from which systems take the ports of outgoing connections: one of those could
    // come between the look and the use.
    private static final int FIRST = 18_000;
    private static final int LAST = 31_000;

    private FreePorts() {}

    /** Different ports that nobody listens on now. */
    public static int[] find(int count) {
        return IntStream.generate(() -> ThreadLocalRandom.current().nextInt(FIRST, LAST))
                .distinct()
                .filter(FreePorts::isFree)
                .limit(count)
                .toArray();
    }

    /** The first of a row of ports that nobody listens on now. */
    public static int findFirstOf(int more) {
        return IntStream.generate(() -> ThreadLocalRandom.current().nextInt(FIRST, LAST))
                .filter(first -> IntStream.rangeClosed(first, first + more).allMatch(FreePorts::isFree))
                .findFirst()
                .orElseThrow();
    }

    /** Some systems let one program have a port on all addresses while another has it on one: both are looked at. */
    public static boolean isFree(int port) {
        return canListen(new InetSocketAddress(InetAddress.getLoopbackAddress(), port))
                && canListen(new InetSocketAddress(port));
    }

    private static boolean canListen(InetSocketAddress address) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(address);
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
