package org.xrayreference.localstack.load;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Clients that send a picture at one byte a second, each from an address of its own. */
final class SlowSenders implements AutoCloseable {
    private static final int HUGE = 1_000_000;
    private static final int ANSWER_BYTES = 15;

    private final List<Thread> threads = new ArrayList<>();
    private final List<Double> endedAfter = Collections.synchronizedList(new ArrayList<>());
    private final List<String> answers = Collections.synchronizedList(new ArrayList<>());

    SlowSenders(Visitors visitors, int count) {
        for (int i = 0; i < count; i++) {
            String address = visitors.newAddress();
            Thread thread = new Thread(() -> send(visitors.site(), address), "slow-" + i);
            thread.setDaemon(true);
            thread.start();
            threads.add(thread);
        }
    }

    private void send(URI site, String address) {
        long begin = System.nanoTime();
        try (Socket socket = new Socket(site.getHost(), site.getPort())) {
            OutputStream out = socket.getOutputStream();
            out.write(("POST /api/v1/uploads HTTP/1.1\r\nHost: " + site.getAuthority() + "\r\nX-Forwarded-For: "
                            + address + "\r\nContent-Type: multipart/form-data; boundary=b\r\nContent-Length: " + HUGE
                            + "\r\n\r\n--b\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            while (socket.getInputStream().available() == 0) {
                TimeUnit.SECONDS.sleep(1);
                out.write('x');
            }
            byte[] answer = socket.getInputStream().readNBytes(ANSWER_BYTES);
            answers.add(new String(answer, StandardCharsets.US_ASCII).split(" ")[1]);
            endedAfter.add((System.nanoTime() - begin) / 1e9);
        } catch (IOException closed) {
            endedAfter.add((System.nanoTime() - begin) / 1e9);
            answers.add("closed");
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }

    /** How many the site has ended by now. */
    int ended() {
        return endedAfter.size();
    }

    /** How many of these were told why: 408 too slow, 429 or 503 no place. */
    int told() {
        return (int)
                answers.stream().filter(answer -> answer.matches("408|429|503")).count();
    }

    double longest() {
        synchronized (endedAfter) {
            return endedAfter.stream().mapToDouble(Double::doubleValue).max().orElse(0);
        }
    }

    @Override
    public void close() {
        threads.forEach(Thread::interrupt);
    }
}
