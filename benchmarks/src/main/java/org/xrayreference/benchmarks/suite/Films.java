package org.xrayreference.benchmarks.suite;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.WritableRaster;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;

/** Pictures to upload, 1024 by 1024 and grey as the NIH's are: the suite's own phantoms with noise, no two alike. */
public final class Films {
    private static final int SIDE = 1024;
    private static final int NOISE = 6;
    private static final int DIFFERENT = 40;
    private static final int DRAWN_WITHIN_S = 180;
    private static final Pattern ID = Pattern.compile("\"id\":\"([^\"]+)\"");

    private Films() {}

    /** PNG files. */
    public static List<byte[]> of(URI site, int number) throws IOException, InterruptedException {
        HttpClient http = HttpClient.newHttpClient();
        List<String> ids = library(http, site);
        Random random = new Random(7);
        List<byte[]> films = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            String id = ids.get(i % ids.size());
            byte[] jpeg = get(http, site.resolve("/api/v1/references/" + id + "/image"));
            films.add(film(ImageIO.read(new ByteArrayInputStream(jpeg)), random));
        }
        return films;
    }

    /** A new library is drawn after the start. */
    private static List<String> library(HttpClient http, URI site) throws IOException, InterruptedException {
        List<String> ids = new ArrayList<>();
        for (int second = 0; second < DRAWN_WITHIN_S && ids.size() < DIFFERENT; second++) {
            TimeUnit.SECONDS.sleep(second == 0 ? 0 : 1);
            ids.clear();
            byte[] page = get(http, site.resolve("/api/v1/references?size=" + DIFFERENT));
            Matcher found = ID.matcher(new String(page, StandardCharsets.UTF_8));
            while (found.find()) {
                ids.add(found.group(1));
            }
        }
        if (ids.isEmpty()) {
            throw new IOException("The library stays empty");
        }
        return ids;
    }

    private static byte[] get(HttpClient http, URI address) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer =
                http.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IOException(address + " answers " + answer.statusCode());
        }
        return answer.body();
    }

    private static byte[] film(BufferedImage phantom, Random random) throws IOException {
        BufferedImage film = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = film.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(phantom, 0, 0, SIDE, SIDE, null);
        graphics.dispose();
        WritableRaster raster = film.getRaster();
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                int value = raster.getSample(x, y, 0) + random.nextInt(NOISE);
                raster.setSample(x, y, 0, Math.min(255, value));
            }
        }
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(film, "png", png);
        return png.toByteArray();
    }
}
