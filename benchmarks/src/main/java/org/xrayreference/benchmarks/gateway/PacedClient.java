package org.xrayreference.benchmarks.gateway;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/**
 * Asks at a steady rate over connections that stay open. An answer's time counts from when its request was due, so that
 * a server which stumbles is not spared the requests that it kept waiting.
 */
final class PacedClient {
    private static final int CONNECTIONS = 16;
    private static final int LINE = 16_384;

    private PacedClient() {}

    /** Milliseconds, sorted. */
    static double[] ask(URI address, int aSecond, int seconds) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS);
        try {
            long begin = System.nanoTime() + 100_000_000L;
            long between = 1_000_000_000L * CONNECTIONS / aSecond;
            int requests = aSecond * seconds / CONNECTIONS;
            var asked = threads.invokeAll(IntStream.range(0, CONNECTIONS)
                    .<Callable<double[]>>mapToObj(connection ->
                            () -> askOver(address, begin + between * connection / CONNECTIONS, between, requests))
                    .toList());
            double[] all = new double[0];
            for (Future<double[]> one : asked) {
                double[] times = one.get();
                int before = all.length;
                all = Arrays.copyOf(all, before + times.length);
                System.arraycopy(times, 0, all, before, times.length);
            }
            Arrays.sort(all);
            return all;
        } finally {
            threads.shutdownNow();
        }
    }

    static double at(double[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)];
    }

    private static double[] askOver(URI address, long first, long between, int requests) throws IOException {
        byte[] request = ("GET " + address.getPath() + " HTTP/1.1\r\nHost: " + address.getHost() + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        double[] times = new double[requests];
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.setTcpNoDelay(true);
            OutputStream out = socket.getOutputStream();
            InputStream in = new BufferedInputStream(socket.getInputStream(), 65_536);
            for (int i = 0; i < requests; i++) {
                long due = first + i * between;
                for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
                    LockSupport.parkNanos(left);
                }
                out.write(request);
                readAnswer(in);
                times[i] = (System.nanoTime() - due) / 1e6;
            }
        }
        return times;
    }

    private static void readAnswer(InputStream in) throws IOException {
        String status = line(in);
        if (!status.startsWith("HTTP/1.1 200")) {
            throw new IOException(status);
        }
        long length = -1;
        boolean chunked = false;
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
            String lower = header.toLowerCase(java.util.Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Long.parseLong(lower.substring(15).strip());
            } else if (lower.startsWith("transfer-encoding:")) {
                chunked = lower.contains("chunked");
            }
        }
        if (!chunked) {
            in.skipNBytes(Math.max(0, length));
            return;
        }
        for (long size = chunk(in); size > 0; size = chunk(in)) {
            in.skipNBytes(size + 2);
        }
        line(in);
    }

    private static long chunk(InputStream in) throws IOException {
        return Long.parseLong(line(in).split(";")[0], 16);
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0 || line.length() > LINE) {
                throw new EOFException("An answer ended early");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }
}
