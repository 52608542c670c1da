package org.xrayreference.reference.download;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.xrayreference.reference.progress.Progress;
import org.xrayreference.reference.progress.Progress.Unit;
import org.xrayreference.reference.progress.Screen;

/** One request for a file, or for what is missing of it, and the taking in of the answer. */
final class AskServer {
    private static final Pattern PART = Pattern.compile("bytes (\\d+)-(\\d+)/(\\d+|\\*)");
    private static final Pattern NO_PART = Pattern.compile("bytes \\*/(\\d+)");
    private static final Set<Integer> PASSING = Set.of(408, 425, 429, 500, 502, 503, 504);
    private static final int BUFFER = 1 << 17;

    private final HttpClient client;
    private final Duration silence;
    private final Screen screen;

    AskServer(HttpClient client, Duration silence, Screen screen) {
        this.client = client;
        this.silence = silence;
        this.screen = screen;
    }

    /** Returns when the part is as long as the file; an {@link IOException} says that it may be worth to ask again. */
    void forTheRest(Wanted wanted, PartFile part) throws IOException, InterruptedException, FetchFailedException {
        long have = part.length();
        HttpRequest.Builder request = HttpRequest.newBuilder(wanted.address()).timeout(silence);
        if (have > 0) {
            request.header("Range", "bytes=" + have + "-");
            part.version(wanted.address()).ifPresent(version -> request.header("If-Range", version));
        }
        HttpResponse<InputStream> response = client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        try (InputStream body = response.body()) {
            switch (response.statusCode()) {
                case 200 -> part.startAgain();
                case 206 -> requireNext(response.headers(), part);
                case 416 -> {
                    requireWhole(response.headers(), part);
                    return;
                }
                default -> throw refused(response);
            }
            part.isOf(wanted.address(), version(response.headers()));
            take(body, response.headers().firstValueAsLong("Content-Length"), part);
        }
    }

    private static void requireNext(HttpHeaders headers, PartFile part) throws IOException {
        Matcher range = PART.matcher(headers.firstValue("Content-Range").orElse(""));
        if (!range.matches() || Long.parseLong(range.group(1)) != part.length()) {
            part.startAgain();
            throw new TryAgainException("the server sent another part than it was asked for");
        }
    }

    private static void requireWhole(HttpHeaders headers, PartFile part) throws IOException {
        Matcher size = NO_PART.matcher(headers.firstValue("Content-Range").orElse(""));
        if (!size.matches() || Long.parseLong(size.group(1)) != part.length()) {
            part.startAgain();
            throw new TryAgainException("the server's file is shorter than what was there already");
        }
    }

    private static IOException refused(HttpResponse<InputStream> response) throws FetchFailedException {
        String answer = "the server answers " + response.statusCode();
        if (!PASSING.contains(response.statusCode())) {
            throw new FetchFailedException(answer);
        }
        return new TryAgainException(
                answer,
                response.headers()
                        .firstValue("Retry-After")
                        .filter(seconds -> seconds.matches("\\d{1,6}"))
                        .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds))));
    }

    /** A weak ETag promises too little for putting two parts together. */
    private static Optional<String> version(HttpHeaders headers) {
        return headers.firstValue("ETag")
                .filter(tag -> tag.startsWith("\""))
                .or(() -> headers.firstValue("Last-Modified"));
    }

    private void take(InputStream body, OptionalLong coming, PartFile part) throws IOException, FetchFailedException {
        long have = part.length();
        if (coming.isPresent() && coming.getAsLong() > part.room()) {
            throw new FetchFailedException("needs " + coming.getAsLong() / 1_000_000
                    + " MB more; the disk has room for " + part.room() / 1_000_000 + " MB");
        }
        long whole = coming.isPresent() ? have + coming.getAsLong() : 0;
        boolean silent;
        try (SilenceWatch watch = new SilenceWatch(body, silence);
                Progress progress = new Progress(Unit.MEGABYTES, whole, screen)) {
            progress.startAt(have, have);
            byte[] buffer = new byte[BUFFER];
            for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
                watch.heard();
                part.append(buffer, read);
                progress.advance(read, read);
            }
            silent = watch.silent();
        }
        if (silent || coming.isPresent() && part.length() != whole) {
            throw new TryAgainException("the server broke off after " + part.length() + " bytes");
        }
    }
}
