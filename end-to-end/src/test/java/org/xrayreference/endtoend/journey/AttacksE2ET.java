package org.xrayreference.endtoend.journey;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.xrayreference.endtoend.browser.Chromium;
import org.xrayreference.endtoend.browser.Screen;
import org.xrayreference.endtoend.browser.SitePages;
import org.xrayreference.endtoend.browser.Visitor;
import org.xrayreference.endtoend.suite.DicomFiles;
import org.xrayreference.endtoend.suite.Suite;
import org.xrayreference.endtoend.suite.TestPictures;

/** What somebody who means harm tries against the whole site, with everything behind it that is there in earnest. */
@ExtendWith({Suite.class, Chromium.class})
class AttacksE2ET {
    private static final String MARK = "xss-mark";
    private static final Pattern NONCE = Pattern.compile("script-src 'nonce-([A-Za-z0-9_-]{22})';");
    private static final String FORM = "application/x-www-form-urlencoded";

    @Test
    void hasAStrictPolicyOnEveryPage() {
        List<String> pages = new ArrayList<>(SitePages.all().values());
        pages.addAll(List.of("/operator/sign-in", "/nothing-here", "/library/unknown"));
        for (String path : pages) {
            // When
            Response answer = given().urlEncodingEnabled(false).get(path);
            Document page = Jsoup.parse(answer.asString());

            // Then
            String policy = answer.header("Content-Security-Policy");
            Matcher nonce = NONCE.matcher(policy);
            assertTrue(nonce.find(), path + ": " + policy);
            assertFalse(policy.matches(".*(unsafe|\\*|http|data:|strict-dynamic).*"), path + ": " + policy);
            for (String part :
                    List.of("default-src 'none'", "object-src 'none'", "base-uri 'none'", "form-action 'self'")) {
                assertTrue(policy.contains(part + ";"), path + ": " + policy);
            }
            assertEquals(
                    0,
                    page.select("style, [style], script:not([src]), iframe, object, embed, base")
                            .size(),
                    path);
            assertTrue(
                    page.select("script").eachAttr("nonce").stream().allMatch(nonce.group(1)::equals),
                    path + " has a script without the nonce");
            assertFalse(
                    policy.equals(given().urlEncodingEnabled(false).get(path).header("Content-Security-Policy")), path);
        }
    }

    /** Under that policy everything still runs that should, modules that modules load among it. */
    @Test
    void letsItsOwnScriptsRun() {
        Uploads.Upload upload = Uploads.accepted("film.png", TestPictures.png(400, 400, 51), "image/png");
        Uploads.awaitDecision(upload);
        try (Visitor visitor = Chromium.visitor(Screen.DESK_LIGHT)) {
            for (String path : List.of(
                    "/upload", "/library", "/learn", SitePages.all().get("compare"), "/uploads/" + upload.id())) {
                visitor.open(path);
                assertEquals(List.of(), visitor.complaints(), path);
            }
        }
    }

    @Test
    void leadsNobodyInside() throws IOException {
        for (String target : List.of(
                "/internal/retention",
                "//internal/retention",
                "/api/v1/uploads/..%2f..%2f..%2finternal%2fretention",
                "/api/v1/references/../../../internal/retention",
                "/api/v1/uploads/..;/..;/internal/retention",
                "/internal/traces/abcdefghijklmnopqrstuvwxyz",
                "/internal/provider",
                "/internal/operator/holds",
                "http://127.0.0.1/internal/retention",
                "/compare?left=..%2F..%2F..%2Finternal%2Fretention&right=..%2F..%2Finternal%2Fprovider")) {
            String answer = raw("GET " + target + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
            assertTrue(answer.matches("(?s)HTTP/1.1 (400|404) .*"), target + ": " + answer);
            assertFalse(answer.contains("\"classes\"") || answer.contains("\"enabled\""), target + ": " + answer);
        }
        String hidden = "GET /internal/retention HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";
        String answers = raw("POST /api/v1/contact HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\n"
                + "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n" + hidden);
        assertFalse(answers.contains("\"classes\""), answers);
    }

    @Test
    void runsNothingThatAFileCarries() {
        byte[] png = TestPictures.withText(TestPictures.png(400, 400, 52), "<" + MARK + "><script>alert(1)</script>");
        byte[] dicom = with(DicomFiles.film(300, 300, 1), 0x103e, "LO", "\"><" + MARK + ">");
        for (Uploads.Upload upload : List.of(
                Uploads.accepted("\"><" + MARK + ">.png", png, "image/png"),
                Uploads.accepted("<" + MARK + ">.dcm", dicom, "application/dicom"))) {
            assertEquals("READY", Uploads.awaitDecision(upload));

            for (String path : List.of("", "/receipt")) {
                assertFalse(given().get(upload.path() + path).asString().contains(MARK));
            }
            Response page = given().get("/uploads/" + upload.id());
            assertFalse(page.asString().contains(MARK));
            page.then().header("Cache-Control", equalTo("private, no-store"));
            given().get(upload.path()).then().header("Cache-Control", equalTo("private, no-store"));
            given().header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8")
                    .get(upload.path() + "/preview")
                    .then()
                    .statusCode(200)
                    .contentType("image/jpeg")
                    .header("Content-Disposition", equalTo("inline; filename=\"preview.jpg\""))
                    .header("X-Content-Type-Options", equalTo("nosniff"))
                    .header("Cross-Origin-Resource-Policy", equalTo("same-origin"))
                    .header("Content-Security-Policy", org.hamcrest.Matchers.endsWith("; sandbox"));
        }
    }

    /** No address that stands in a file, a text or a header is ever asked for. */
    @Test
    void fetchesNothingThatItIsShown() throws Exception {
        try (Bait bait = new Bait()) {
            // When
            byte[] png = TestPictures.withText(
                    TestPictures.png(400, 400, 53),
                    "<x:xmpmeta><rdf:li rdf:resource=\"" + bait.url() + "\"/></x:xmpmeta>");
            byte[] dicom = with(DicomFiles.film(300, 300, 1), 0x1190, "UR", bait.url());
            String svg = "<svg xmlns:xlink=\"http://www.w3.org/1999/xlink\"><image xlink:href=\"" + bait.url()
                    + "\"/></svg>";
            Uploads.send("a.svg", svg.getBytes(StandardCharsets.US_ASCII), "image/svg+xml")
                    .then()
                    .statusCode(415);
            Uploads.Upload picture = Uploads.accepted(bait.url() + ".png", png, "image/png");
            Uploads.awaitDecision(picture);
            Uploads.awaitDecision(Uploads.accepted("a.dcm", dicom, "application/dicom"));
            given().contentType("application/json")
                    .header("X-Forwarded-Host", bait.host())
                    .header("Referer", bait.url())
                    .header("Callback", bait.url())
                    .body("{\"topic\":\"question\",\"message\":\"" + bait.url()
                            + "from-a-message\",\"acknowledged\":true}")
                    .post("/api/v1/contact")
                    .then()
                    .statusCode(201);
            given().contentType("application/json")
                    .body("{\"reason\":\"other\",\"message\":\"" + bait.url() + "from-a-message\"}")
                    .post(picture.path() + "/reports")
                    .then()
                    .statusCode(201);
            given().get("/compare?left=" + bait.url() + "&right=" + bait.url());
            given().get("/learn?with=" + bait.url());
            raw("GET " + bait.url() + "api/v1/findings HTTP/1.1\r\nHost: " + bait.host()
                    + "\r\nConnection: close\r\n\r\n");

            // Then
            assertEquals(List.of(), bait.taken());
        }
    }

    @Test
    void failsAtNothingThatIsNoInput() throws IOException {
        String mark = "forged-" + UUID.randomUUID();
        String line = "%0a2026-11-23%2000:00:00,000%20ERROR%20" + mark;
        String json = "{\"topic\":\"question\",\"acknowledged\":true,\"message\":";
        List<Response> answers = List.of(
                post("/api/v1/contact", "application/json", json + "\"a\\u0000\\ud800\\u202e\"}"),
                post("/api/v1/contact", "application/json", "[".repeat(30_000)),
                post("/api/v1/contact", "application/json", json + "{\"a\":".repeat(8_000) + "1"),
                post("/api/v1/contact", "application/json", json + "\"x\",\"n\":" + "9".repeat(40_000) + "}"),
                post("/api/v1/contact", FORM, "topic=%ZZ\n2026-11-23 00:00:00,000 ERROR " + mark),
                post("/contact", FORM, "topic=%ZZ\n2026-11-23 00:00:00,000 ERROR " + mark),
                post("/contact", FORM, "topic=question&message=a%00b&acknowledged=true&idempotencyKey=" + line),
                post("/contact", FORM, "a=1&".repeat(2_000)),
                post("/choices", "multipart/form-data; boundary=b", "no part"),
                post("/operator/sign-in", FORM, "password=x&name=" + line),
                post("/api/v1/uploads", "multipart/form-data; boundary=b", "no part"),
                Uploads.send(mark + "\n.png", TestPictures.png(300, 300, 54), "image/png"),
                given().urlEncodingEnabled(false).get("/library?q=" + line + "&finding=" + line),
                given().urlEncodingEnabled(false).get("/api/v1/references?size=" + line),
                given().urlEncodingEnabled(false).get("/library/" + line));
        raw("GET /library?\u001b[2J HTTP/1.1\r\nHost: x\r\nUser-Agent: " + mark
                + "\u001b[2J\u007f\r\nConnection: close\r\n\r\n");

        for (int i = 0; i < answers.size(); i++) {
            assertTrue(
                    answers.get(i).statusCode() < 500, i + ": " + answers.get(i).asString());
            assertFalse(answers.get(i).asString().matches("(?s).*(Exception|\tat |org\\.xrayreference).*"), "" + i);
        }
        await("the access log")
                .untilAsserted(() -> assertTrue(
                        logLines().stream().anyMatch(logged -> logged.contains("\"agent\"") && logged.contains(mark))));
        for (String logged : logLines()) {
            assertFalse(logged.matches("2026-11-23 00:00:00,000 ERROR " + mark + ".*"), logged);
            assertFalse(logged.matches(".*[\\x00-\\x08\\x0b-\\x1f\\x7f].*"), logged);
        }
    }

    @Test
    void tellsNobodyWhereItsServicesAre() {
        String location = Uploads.send("film.png", TestPictures.png(300, 300, 55), "image/png")
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        assertTrue(location.startsWith("/api/v1/uploads/"), location);
        given().header("Host", "evil.example")
                .redirects()
                .follow(false)
                .get("/operator")
                .then()
                .statusCode(303)
                .header("Location", equalTo("/operator/sign-in"));
        for (String path : List.of("/q/dev", "/q/info", "/q/arc", "/.git/config", "/.env", "/assets/")) {
            assertTrue(given().redirects().follow(false).get(path).statusCode() >= 300, path);
        }
    }

    /** REST Assured writes a form as text, and everything else as the bytes that it is given. */
    private static Response post(String path, String type, String body) {
        RequestSpecification request = given().contentType(type);
        return (type.equals(FORM) ? request.body(body) : request.body(body.getBytes(StandardCharsets.UTF_8)))
                .post(path);
    }

    private static String raw(String request) throws IOException {
        try (Socket socket = new Socket("localhost", Suite.port())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            ByteArrayOutputStream answer = new ByteArrayOutputStream();
            socket.getInputStream().transferTo(answer);
            return answer.toString(StandardCharsets.UTF_8);
        }
    }

    private static List<String> logLines() throws IOException {
        try (Stream<Path> files = Files.walk(Suite.data().resolve("logs"))) {
            List<String> lines = new ArrayList<>();
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith("local-stack.log"))
                    .toList()) {
                lines.addAll(List.of(Files.readString(file).split("\n")));
            }
            return lines;
        }
    }

    /** The file with one more element of group 0008, in front of the patient's name. */
    private static byte[] with(byte[] dicom, int element, String type, String value) {
        byte[] even = (value.length() % 2 == 0 ? value : value + " ").getBytes(StandardCharsets.US_ASCII);
        boolean longer = type.equals("UR");
        ByteBuffer more = ByteBuffer.allocate((longer ? 12 : 8) + even.length).order(ByteOrder.LITTLE_ENDIAN);
        more.putShort((short) 0x0008).putShort((short) element).put(type.getBytes(StandardCharsets.US_ASCII));
        if (longer) {
            more.putShort((short) 0).putInt(even.length);
        } else {
            more.putShort((short) even.length);
        }
        more.put(even);
        int at = new String(dicom, StandardCharsets.ISO_8859_1).indexOf("\u0010\0\u0010\0PN");
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.write(dicom, 0, at);
        file.writeBytes(more.array());
        file.write(dicom, at, dicom.length - at);
        return file.toByteArray();
    }
}
