package org.xrayreference.gateway.operator;

import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.vertx.core.json.JsonObject;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.xrayreference.gateway.standin.Operators;
import org.xrayreference.gateway.standin.Samples;
import org.xrayreference.gateway.standin.StandIns;
import org.xrayreference.gateway.standin.UploadStandIn;
import org.xrayreference.gateway.standin.UploadStandIn.Canned;

@QuarkusTest
@Tag("P28")
@Tag("P31")
@DisplayName("P28, P31: what operators see and do")
@WithTestResource(StandIns.class)
class OperatorPagesIT {
    private static final String HOLD = "/internal/operator/uploads/" + OperatorStandIn.UPLOAD + "/hold";
    private static final String REMOVE = "/internal/operator/uploads/" + OperatorStandIn.UPLOAD;
    private static final String REPORT = "/operator/reports/" + OperatorStandIn.REPORT;

    private String session;

    @BeforeEach
    void signIn() {
        StandIns.reset();
        OperatorStandIn.stock();
        session = Operators.signIn();
    }

    @ParameterizedTest
    @CsvSource({
        "/operator, 3 new messages",
        "/operator/messages, <b>Please</b> remove",
        "/operator/messages?state=new&page=0, Older",
        "/operator/messages/" + OperatorStandIn.MESSAGE + ", Asked back",
        "/operator/reports, identifies someone",
        REPORT + ", A name in the corner",
        "/operator/holds, court order",
        "/operator/retention, Some kept class",
        "/operator/retention, 365 days",
        "/operator/dead-letters, Unreadable: <script>",
        "/operator/jobs, '1,200 of 112,120'",
        "/operator/audit, sign in",
        "/operator/audit, '0a1b2c3d Example Models 20,480 5f5f refused wording'",
    })
    void showsEachPageToOperatorsOnly(String path, String said) {
        // When
        Document page = Jsoup.parse(Operators.with(session)
                .get(path)
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .header("X-Robots-Tag", "noindex")
                .extract()
                .asString());

        // Then
        assertThat(page.select("main").text()).contains(said);
        assertThat(page.select("h1")).hasSize(1);
        assertThat(page.select("script")).isEmpty();
        assertThat(page.select(".desk a[aria-current=page]")).hasSize(1);
        given().redirects()
                .follow(false)
                .get(path)
                .then()
                .statusCode(303)
                .header("Location", endsWith("/operator/sign-in"))
                .body(not(containsString(said)));
    }

    @Test
    void givesEachFormTheTokenOfItsSession() {
        String token = OperatorStandIn.formToken(session);
        for (String path : List.of("/operator/reports", REPORT, "/operator/dead-letters", "/operator/holds")) {
            for (Element form :
                    Jsoup.parse(Operators.with(session).get(path).asString()).select("main form[method=post]")) {
                assertThat(form.select("[name=formToken]").val())
                        .as(form.html())
                        .isEqualTo(token);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/operator/messages/" + OperatorStandIn.MESSAGE,
                REPORT,
                "/operator/uploads",
                "/operator/uploads/hold",
                "/operator/uploads/release",
                "/operator/uploads/remove",
                "/operator/dead-letters/replay",
                "/operator/dead-letters/set-aside",
                "/operator/sign-out"
            })
    @Tag("P24")
    void doesNothingWithoutTheToken(String path) {
        Operators.with(session)
                .formParam("upload", OperatorStandIn.UPLOAD)
                .formParam("reason", "a reason")
                .formParam("formToken", "guessed")
                .post(path)
                .then()
                .statusCode(403);
        given().redirects()
                .follow(false)
                .formParam("upload", OperatorStandIn.UPLOAD)
                .post(path)
                .then()
                .statusCode(303)
                .header("Location", containsString("/operator/sign-in"));
        assertThat(StandIns.upload().seen()).isEmpty();
        StandIns.contact().verify(0, anyRequestedFor(urlPathMatching("/internal/operator/(messages|reports).*")));
    }

    @Test
    void notesAnAnswerAndSaysSo() {
        send("/operator/messages/" + OperatorStandIn.MESSAGE, "state", "answered", "note", "Replied\r\ntwice")
                .statusCode(303)
                .header("Location", endsWith("/operator/messages/" + OperatorStandIn.MESSAGE + "?done=noted"));
        StandIns.contact()
                .verify(postRequestedFor(urlPathEqualTo("/internal/operator/messages/" + OperatorStandIn.MESSAGE))
                        .withRequestBody(equalToJson("{\"state\":\"answered\",\"note\":\"Replied\\ntwice\"}")));
        String page = Operators.with(session)
                .get("/operator/messages/" + OperatorStandIn.MESSAGE + "?done=noted")
                .asString();
        assertThat(Jsoup.parse(page).select("main .notice-good").text()).isEqualTo("It is noted.");
    }

    @Test
    void showsNoTextThatALinkBrings() {
        String page = Operators.with(session)
                .get("/operator?done=Your+session+was+stolen")
                .asString();
        assertThat(Jsoup.parse(page).select("main .notice-good")).isEmpty();
        assertThat(Jsoup.parse(page).select("main").text()).doesNotContain("stolen");
    }

    @Test
    void holdsAndReleasesTheUploadOfAReport() {
        // Given
        StandIns.upload().answers("PUT", HOLD, Canned.json(200, "{\"id\":\"" + OperatorStandIn.UPLOAD + "\"}"));
        StandIns.upload().answers("DELETE", HOLD, new Canned(204, "text/plain", ""));

        // When
        send("/operator/uploads/hold", "reason", "A name can be read")
                .statusCode(303)
                .header("Location", endsWith(REPORT + "?done=held"));
        send("/operator/uploads/release").statusCode(303).header("Location", endsWith(REPORT + "?done=released"));

        // Then
        UploadStandIn.Seen held = seen("PUT");
        assertThat(held.uri()).isEqualTo(HOLD);
        assertThat(held.bodySha256()).isEqualTo(sha256("{\"reason\":\"A name can be read\"}"));
        JsonObject token =
                Operators.verified(held.headers().get("Authorization").get(0));
        assertThat(token.getString("sub")).isEqualTo("ann");
        assertThat(token.getString("aud")).isEqualTo("upload");
        assertThat(seen("DELETE").uri()).isEqualTo(HOLD);
        settled("{\"state\":\"held\",\"reason\":\"A name can be read\"}");
        settled("{\"state\":\"looked-at\",\"reason\":\"The hold was released.\"}");
    }

    @Test
    void removesAnUploadAlsoWhenItIsGoneAlready() {
        StandIns.upload().answers("DELETE", REMOVE, Canned.problem(410, "deleted", "It is gone."));
        send("/operator/uploads/remove", "reason", "A name can be read")
                .statusCode(303)
                .header("Location", endsWith(REPORT + "?done=removed"));
        settled("{\"state\":\"removed\",\"reason\":\"A name can be read\"}");
    }

    @Test
    void settlesNoReportWhenNothingWasRemoved() {
        StandIns.upload().answers("DELETE", REMOVE, Canned.problem(409, "held", "It is held: release it first."));
        send("/operator/uploads/remove", "reason", "A name can be read")
                .statusCode(409)
                .body(containsString("It is held: release it first."));
        StandIns.contact()
                .verify(0, postRequestedFor(urlPathEqualTo("/internal/operator/reports/" + OperatorStandIn.REPORT)));
    }

    @Test
    void findsAnUploadByTheAddressOfItsPage() {
        Document page = Jsoup.parse(sendOnly(
                        "/operator/uploads",
                        "upload",
                        "https://xray.example/uploads/" + OperatorStandIn.UPLOAD + "?x=1")
                .statusCode(200)
                .extract()
                .asString());
        assertThat(page.select("main").text()).contains("200 KiB", "Remove it for good");
        sendOnly("/operator/uploads", "upload", "https://xray.example/library").statusCode(404);
    }

    @Test
    void tellsWhatBecameOfAReportAlone() {
        send(REPORT, "state", "dismissed", "reason", "It is a chest film")
                .statusCode(303)
                .header("Location", endsWith(REPORT + "?done=dismissed"));
        settled("{\"state\":\"dismissed\",\"reason\":\"It is a chest film\"}");
        send(REPORT, "state", "removed", "reason", "by the back door").statusCode(403);
    }

    @Test
    void replaysADeadLetter() {
        StandIns.upload().uploads(new Canned(204, "text/plain", ""));
        sendOnly(
                        "/operator/dead-letters/replay",
                        "topic",
                        "xray.preview.ready.dead-letter",
                        "partition",
                        "2",
                        "offset",
                        "7")
                .statusCode(303)
                .header("Location", endsWith("/operator/dead-letters?done=replayed"));
        assertThat(seen("POST").uri())
                .isEqualTo("/internal/operator/dead-letters/xray.preview.ready.dead-letter/2/7/replay");
    }

    @Test
    void standsWhileAPartIsAway() {
        StandIns.breakDown(StandIns.contact());
        Document page = Jsoup.parse(Operators.with(session)
                .get("/operator")
                .then()
                .statusCode(200)
                .extract()
                .asString());
        assertThat(page.select("main").text()).contains("new messages: no answer", "1 uploads held");
        assertThat(Operators.with(session).get("/operator/audit").asString()).contains("its lines are missing");
        Operators.with(session).get("/operator/messages").then().statusCode(503);
    }

    @Test
    void saysThatWhatLeftIsMissingFromTheRecord() {
        StandIns.breakDown(StandIns.reference());
        String page = Operators.with(session).get("/operator/audit").asString();
        assertThat(Jsoup.parse(page).select("main").text()).contains("its lines are missing", "sign in");
    }

    @Test
    void keepsRefusalsInItsOwnWords() {
        StandIns.contact()
                .stubFor(post(urlPathEqualTo("/internal/operator/messages/" + OperatorStandIn.MESSAGE))
                        .atPriority(1)
                        .willReturn(Samples.problem(409, "no-such-move", "It is closed by now.")));
        send("/operator/messages/" + OperatorStandIn.MESSAGE, "state", "answered")
                .statusCode(409)
                .body(containsString("It is closed by now."));
    }

    private ValidatableResponse send(String path, String... fields) {
        String[] all = new String[fields.length + 4];
        System.arraycopy(fields, 0, all, 0, fields.length);
        System.arraycopy(
                new String[] {"upload", OperatorStandIn.UPLOAD, "report", OperatorStandIn.REPORT},
                0,
                all,
                fields.length,
                4);
        return sendOnly(path, all);
    }

    private ValidatableResponse sendOnly(String path, String... fields) {
        String token = OperatorStandIn.formToken(session);
        var request = Operators.with(session).formParam("formToken", token);
        for (int i = 0; i < fields.length; i += 2) {
            request.formParam(fields[i], fields[i + 1]);
        }
        return request.post(path).then();
    }

    private static void settled(String body) {
        StandIns.contact()
                .verify(postRequestedFor(urlPathEqualTo("/internal/operator/reports/" + OperatorStandIn.REPORT))
                        .withRequestBody(equalToJson(body)));
    }

    private static UploadStandIn.Seen seen(String method) {
        return StandIns.upload().seen().stream()
                .filter(request -> request.method().equals(method))
                .findFirst()
                .orElseThrow();
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
