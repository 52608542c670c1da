package org.xrayreference.benchmarks.gateway;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Random;

/** Sends 20 MB that are read to their end and then refused, since nothing is acknowledged: nobody decodes anything. */
final class BigUpload {
    private static final int BYTES = 20_000_000;
    private static final String BOUNDARY = "----twenty-megabytes";
    private static final byte[] HEAD = ("--" + BOUNDARY
                    + "\r\nContent-Disposition: form-data; name=\"image\"; filename=\"a.png\"\r\n"
                    + "Content-Type: image/png\r\n\r\n")
            .getBytes(StandardCharsets.US_ASCII);
    private static final byte[] TAIL = ("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.US_ASCII);

    private BigUpload() {}

    static double seconds(URI address) throws IOException {
        byte[] picture = new byte[BYTES];
        new Random(1).nextBytes(picture);
        long begin = System.nanoTime();
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            OutputStream out = socket.getOutputStream();
            String request = "POST " + address.getPath() + " HTTP/1.1\r\nHost: " + address.getHost()
                    + "\r\nContent-Type: multipart/form-data; boundary=" + BOUNDARY + "\r\nContent-Length: "
                    + (HEAD.length + BYTES + TAIL.length) + "\r\nConnection: close\r\n\r\n";
            out.write(request.getBytes(StandardCharsets.US_ASCII));
            out.write(HEAD);
            out.write(picture);
            out.write(TAIL);
            out.flush();
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
            String status = in.readLine();
            if (status == null || !status.startsWith("HTTP/1.1 4")) {
                throw new IOException("The upload was answered with " + status);
            }
        }
        return (System.nanoTime() - begin) / 1e9;
    }
}
