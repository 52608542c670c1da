package org.xrayreference.benchmarks.gateway;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Asks as fast as it is answered, by the program {@code wrk}. */
final class Wrk {
    private static final Path PROGRAM = Path.of("/usr/bin/wrk");
    private static final int CONNECTIONS = 16;
    private static final Pattern REQUESTS = Pattern.compile("(\\d+) requests in");
    private static final Pattern RATE = Pattern.compile("Requests/sec: +([0-9.]+)");
    private static final Pattern REFUSED = Pattern.compile("Non-2xx or 3xx responses: (\\d+)|Socket errors: (.*)");

    private Wrk() {}

    record Result(long requests, double aSecond) {}

    static boolean isHere() {
        return Files.isExecutable(PROGRAM);
    }

    static Result run(URI address, int seconds) throws IOException {
        Process process = new ProcessBuilder(
                        PROGRAM.toString(),
                        "-t1",
                        "-c" + CONNECTIONS,
                        "-d" + seconds + "s",
                        "--timeout",
                        "10s",
                        address.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Matcher requests = REQUESTS.matcher(said);
        Matcher rate = RATE.matcher(said);
        if (!requests.find() || !rate.find() || REFUSED.matcher(said).find()) {
            throw new IOException(address + ":\n" + said);
        }
        return new Result(Long.parseLong(requests.group(1)), Double.parseDouble(rate.group(1)));
    }
}
