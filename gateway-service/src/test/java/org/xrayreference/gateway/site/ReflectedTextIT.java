package org.xrayreference.gateway.site;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.xrayreference.gateway.standin.Samples;
import org.xrayreference.gateway.standin.StandIns;
import org.xrayreference.gateway.standin.UploadStandIn.Canned;

/** Whatever is typed, sent or said by a service comes back as text, and leads to no other place than it should. */
@QuarkusTest
@WithTestResource(StandIns.class)
class ReflectedTextIT {
    private static final String MARK = "xss-mark";
    private static final List<String> ATTACKS = List.of(
            "\"><" + MARK + " onx=1>",
            "'><" + MARK + ">",
            "</textarea></title></script><" + MARK + ">",
            "{{7*7}}{7*7}${7*7}<%= 7*7 %>",
            "{view.frame.raw}",
            "javascript:alert(1)//<" + MARK + ">",
            "\u2028\u2029\u202e\u0000\ufeff<" + MARK + ">",
            "%3C" + MARK + "%3E%22%3E");

    @BeforeEach
    void reset() {
        StandIns.reset();
        StandIns.upload().answers("GET", "/api/v1/uploads/" + Samples.ID, Samples.upload("READY"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/library?q=",
                "/library?finding=",
                "/library?with=",
                "/library?view=",
                "/library?sex=",
                "/library?sort=",
                "/library?page=",
                "/library?ageMin=",
                "/compare?left=",
                "/compare?right=",
                "/compare?right=00000193_019&left=",
                "/contact?topic=",
                "/learn?with=",
                "/operator/sign-in?ended=",
                "/nothing?x=",
                "/uploads/" + Samples.ID + "?x="
            })
    void writesAddressesAsText(String path) {
        for (String attack : ATTACKS) {
            String encoded = URLEncoder.encode(attack, StandardCharsets.UTF_8);
            assertHarmless(given().urlEncodingEnabled(false).get(path + encoded), path + encoded);
        }
    }

    @Test
    void writesFieldsOfFormsAsText() {
        StandIns.contact().stubFor(any(anyUrl()).willReturn(Samples.problem(422, "incomplete", "Not <b>yet</b>.")));
        for (String attack : ATTACKS) {
            assertHarmless(
                    given().formParam("topic", attack)
                            .formParam("name", attack)
                            .formParam("email", attack)
                            .formParam("message", attack)
                            .formParam("idempotencyKey", attack)
                            .post("/contact"),
                    "the contact form with " + attack);
            assertHarmless(
                    given().formParam("name", attack).formParam("password", "x").post("/operator/sign-in"),
                    "the sign-in of " + attack);
            assertHarmless(
                    given().formParam("practice", attack)
                            .formParam("with", attack)
                            .formParam("kind", attack)
                            .formParam("finding", attack)
                            .formParam("films", attack)
                            .formParam("answer", attack)
                            .post("/learn"),
                    "the quiz with " + attack);
            assertHarmless(
                    given().formParam("reason", attack)
                            .formParam("message", attack)
                            .formParam("idempotencyKey", attack)
                            .post("/uploads/" + Samples.ID + "/report"),
                    "the report with " + attack);
        }
    }

    /** Bytes that are no form are the sender's fault, and end in no log as ours. */
    @ParameterizedTest
    @ValueSource(
            strings = {"/contact", "/choices", "/learn", "/operator/sign-in", "/uploads/" + Samples.ID + "/delete"})
    void refusesFormsThatAreNone(String path) {
        for (String body : List.of("a=%ZZ", "a=%", "a=1&".repeat(1_500))) {
            given().contentType("application/x-www-form-urlencoded")
                    .body(body)
                    .post(path)
                    .then()
                    .statusCode(400)
                    .contentType("text/html");
        }
        given().contentType("multipart/form-data; boundary=b")
                .body("no part".getBytes(StandardCharsets.US_ASCII))
                .post(path)
                .then()
                .statusCode(400);
    }

    @Test
    void writesWhatServicesSayAsText() {
        String said = "\\\"><" + MARK + "><a href=javascript:alert(1)>";
        StandIns.upload().answers("GET", "/api/v1/uploads/" + Samples.ID, Samples.rejected(said));
        assertHarmless(given().get("/uploads/" + Samples.ID), "a refusal");
        StandIns.upload().uploads(Canned.problem(415, "type-mismatch", said));
        assertHarmless(
                given().multiPart("image", said + ".png", new byte[] {1}, "image/png")
                        .post("/upload"),
                "an upload");
    }

    /** What no library picture can be called, no service is asked for. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../../internal/retention",
                "..%2f..%2finternal",
                "..",
                ".",
                "x/../../internal/retention",
                "x?y=1",
                "x%23y",
                "http://169.254.169.254/",
                "x%5Cy",
                "00000193_019/similar"
            })
    void asksNoServiceForWhatIsNoName(String id) {
        for (String query :
                List.of("left=" + id + "&right=00000193_019", "left=00000193_019&right=" + id, "left=" + id)) {
            given().urlEncodingEnabled(false).get("/compare?" + query);
        }
        given().urlEncodingEnabled(false).get("/learn?with=" + id);
        StandIns.reference()
                .findAll(anyRequestedFor(anyUrl()))
                .forEach(seen -> assertThat(seen.getUrl())
                        .startsWith("/api/v1/")
                        .doesNotContain("..", "internal", "%2f", "%2F", "169.254", "%5C"));
    }

    private static void assertHarmless(Response answer, String what) {
        assertThat(answer.statusCode()).as(what).isNotEqualTo(500);
        if (answer.contentType() == null || !answer.contentType().startsWith("text/html")) {
            assertThat(answer.contentType()).as(what).startsWith("application/problem+json");
            return;
        }
        Document page = Jsoup.parse(answer.asString());
        assertThat(page.select(MARK)).as(what).isEmpty();
        assertThat(page.select("script:not([src]), [style], base, iframe, object, embed, meta[http-equiv]"))
                .as(what)
                .isEmpty();
        for (Element element : page.getAllElements()) {
            element.attributes()
                    .forEach(
                            attribute -> assertThat(attribute.getKey()).as(what).doesNotStartWith("on"));
        }
        assertThat(page.select("[href], [src], [action]").stream()
                        .flatMap(element -> List.of("href", "src", "action", "formaction").stream()
                                .map(element::attr))
                        .filter(address -> !address.isEmpty())
                        .map(address -> address.toLowerCase(Locale.ROOT)))
                .as(what)
                .allMatch(address -> address.matches("(/(?!/)|#|https://|mailto:|\\?).*"));
        assertThat(page.text()).as(what).doesNotContain("49{", "{49", "TemplateException");
    }
}
