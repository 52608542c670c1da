package org.xrayreference.gateway.standin;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Requests that no library would send, written to the socket as they stand. */
public final class RawSocket {
    /** Until an answer begins. */
    private static final int PATIENCE_MILLIS = 10_000;

    /** Longer than an answer that has begun stays silent. */
    private static final int SILENCE_MILLIS = 1_500;

    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] ([0-9]{3}) ");

    private RawSocket() {}

    /** Everything that comes back until the connection is closed or silent. */
    public static String send(int port, String request) throws IOException {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            InputStream in = socket.getInputStream();
            for (int read = in.read(); read >= 0; read = in.read()) {
                socket.setSoTimeout(SILENCE_MILLIS);
                answer.write(read);
            }
        } catch (SocketTimeoutException | SocketException silentOrCut) {
            // What was said before that is the answer.
        }
        return answer.toString(StandardCharsets.UTF_8);
    }

    /** The statuses of all answers, in their order. */
    public static List<String> statuses(String answers) {
        return STATUS.matcher(answers)
                .results()
                .map((MatchResult result) -> result.group(1))
                .toList();
    }
}
