package org.xrayreference.endtoend.operations;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;

/** A visitor whose picture takes its time on the way. */
final class SlowUpload implements Callable<String> {
    private static final String BOUNDARY = "slow-visitor";
    private static final int STEPS = 12;

    private final URI site;
    private final byte[] picture;
    private final long pauseMillis;

    private SlowUpload(URI site, byte[] picture, long pauseMillis) {
        this.site = site;
        this.picture = picture;
        this.pauseMillis = pauseMillis;
    }

    /** @return the first line of the answer, once there is one */
    static FutureTask<String> start(URI site, byte[] picture, long seconds) {
        FutureTask<String> task =
                new FutureTask<>(new SlowUpload(site, picture, TimeUnit.SECONDS.toMillis(seconds) / STEPS));
        new Thread(task, "slow-upload").start();
        return task;
    }

    @Override
    public String call() throws IOException, InterruptedException {
        byte[] body = body();
        try (Socket socket = new Socket(site.getHost(), site.getPort())) {
            OutputStream out = socket.getOutputStream();
            out.write(("POST /api/v1/uploads HTTP/1.1\r\nHost: " + site.getAuthority()
                            + "\r\nConnection: close\r\nContent-Type: multipart/form-data; boundary=" + BOUNDARY
                            + "\r\nContent-Length: " + body.length + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            int step = body.length / STEPS + 1;
            for (int from = 0; from < body.length; from += step) {
                out.write(body, from, Math.min(step, body.length - from));
                out.flush();
                TimeUnit.MILLISECONDS.sleep(pauseMillis);
            }
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return answer.lines().findFirst().orElse("no answer");
        }
    }

    private byte[] body() {
        String head = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"acknowledged\"\r\n\r\ntrue\r\n--"
                + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"image\"; filename=\"film.png\"\r\n"
                + "Content-Type: image/png\r\n\r\n";
        byte[] before = head.getBytes(StandardCharsets.US_ASCII);
        byte[] after = ("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.US_ASCII);
        byte[] body = new byte[before.length + picture.length + after.length];
        System.arraycopy(before, 0, body, 0, before.length);
        System.arraycopy(picture, 0, body, before.length, picture.length);
        System.arraycopy(after, 0, body, before.length + picture.length, after.length);
        return body;
    }
}
