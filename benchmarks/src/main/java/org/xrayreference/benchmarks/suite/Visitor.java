package org.xrayreference.benchmarks.suite;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Uploads a picture and follows it as the site's page does. */
public final class Visitor {
    private static final String BOUNDARY = "----a-visitor";
    private static final Pattern ID = Pattern.compile("\"id\":\"([a-z2-7]{26})\"");
    private static final Pattern STAGE = Pattern.compile("\"stage\":\"([a-z]+)\"");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI site;

    public Visitor(URI site) {
        this.site = site;
    }

    /**
     * Milliseconds from the first byte sent.
     *
     * @param taken until the upload was answered
     * @param preview until the stream said so and the preview was there
     * @param matches until the stream said so and the matches were there
     */
    public record Journey(String id, double taken, double preview, double matches) {}

    public Journey travel(byte[] png) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        String id = upload(png);
        double taken = since(begin);
        Map<String, Double> times = new HashMap<>();
        HttpResponse<java.io.InputStream> events = http.send(
                request("/api/v1/uploads/" + id + "/events").build(), HttpResponse.BodyHandlers.ofInputStream());
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(events.body(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Matcher stage = STAGE.matcher(line);
                if (stage.find()) {
                    reached(stage.group(1), id, begin, times);
                }
            }
        }
        if (!times.containsKey("done")) {
            throw new IOException("An upload got no further than " + times.keySet());
        }
        return new Journey(id, taken, times.get("preview"), times.get("done"));
    }

    private void reached(String stage, String id, long begin, Map<String, Double> times)
            throws IOException, InterruptedException {
        if (stage.equals("preview")) {
            fetch("/api/v1/uploads/" + id + "/preview");
        } else if (stage.equals("done")) {
            fetch("/api/v1/uploads/" + id + "/matches?k=12");
        }
        times.put(stage, since(begin));
    }

    private String upload(byte[] png) throws IOException, InterruptedException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(part("name=\"acknowledged\"", "text/plain"));
        body.writeBytes("true\r\n".getBytes(StandardCharsets.UTF_8));
        body.writeBytes(part("name=\"image\"; filename=\"film.png\"", "image/png"));
        body.writeBytes(png);
        body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        HttpResponse<String> answer = http.send(
                request("/api/v1/uploads")
                        .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        Matcher id = ID.matcher(answer.body());
        if (answer.statusCode() != 202 || !id.find()) {
            throw new IOException("The upload was answered with " + answer.statusCode() + ": " + answer.body());
        }
        return id.group(1);
    }

    private static byte[] part(String disposition, String type) {
        return ("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + disposition + "\r\nContent-Type: " + type
                        + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private void fetch(String path) throws IOException, InterruptedException {
        int status = http.send(request(path).build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
        if (status != 200) {
            throw new IOException(path + " answers " + status);
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(site.resolve(path)).timeout(PATIENCE);
    }

    private static double since(long begin) {
        return (System.nanoTime() - begin) / 1e6;
    }
}
