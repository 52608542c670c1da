package org.xrayreference.localstack.load;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;

import com.sun.management.UnixOperatingSystemMXBean;

/** Connections that are opened and then say nothing. */
final class IdleConnections implements AutoCloseable {
    /** Open files that this program needs for everything else. */
    private static final long OTHER_FILES = 1_500;

    private final List<SocketChannel> open = new ArrayList<>();

    IdleConnections(URI site, int wanted) throws IOException {
        for (int i = 0; i < Math.min(wanted, most()); i++) {
            open.add(SocketChannel.open(new InetSocketAddress(site.getHost(), site.getPort())));
        }
    }

    private static long most() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean system
                ? system.getMaxFileDescriptorCount() - OTHER_FILES
                : Long.MAX_VALUE;
    }

    int count() {
        return open.size();
    }

    @Override
    public void close() throws IOException {
        for (SocketChannel channel : open) {
            channel.close();
        }
    }
}
