package org.xrayreference.gateway.contact;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.xrayreference.gateway.standin.Samples;
import org.xrayreference.gateway.standin.StandIns;

@QuarkusTest
@WithTestResource(StandIns.class)
class ContactPageIT {
    private static final String CONTACT = "/api/v1/contact";
    private static final String LONG = "A long message. ".repeat(300);

    /** The longest message with what takes most room in a form. */
    private static final String LONGEST = "字".repeat(4_980) + "\n".repeat(19) + "字";

    @BeforeEach
    void reset() {
        StandIns.reset();
    }

    @Test
    void givesEveryFormAKeyOfItsOwn() {
        String first = key(when().get("/contact").asString());
        assertThat(first)
                .hasSizeGreaterThan(30)
                .isNotEqualTo(key(when().get("/contact").asString()));
    }

    @Test
    void choosesTheTopicThatALinkNames() {
        Document page = Jsoup.parse(when().get("/contact?topic=security").asString());
        assertThat(page.select("option[selected]").val()).isEqualTo("security");
    }

    @Test
    void sendsTheMessageWithItsKey() {
        // Given
        StandIns.contact()
                .stubFor(post(urlPathEqualTo(CONTACT))
                        .willReturn(Samples.json("{\"receipt\":\"m-4\"}").withStatus(201)));

        // When
        Document page = Jsoup.parse(send(LONG).statusCode(200).extract().asString());

        // Then
        assertThat(page.select("main").text()).contains("m-4");
        StandIns.contact()
                .verify(postRequestedFor(urlPathEqualTo(CONTACT))
                        .withHeader("Idempotency-Key", matching("key-12345678"))
                        .withRequestBody(equalToJson(
                                "{\"topic\":\"privacy\",\"email\":\"a@example.org\",\"message\":\"%s\",\"acknowledged\":true}"
                                        .formatted(LONG.strip()))));
    }

    @Test
    void takesTheLongestMessageWithEachBreakAsOneCharacter() {
        // Given
        StandIns.contact()
                .stubFor(post(urlPathEqualTo(CONTACT))
                        .willReturn(Samples.json("{\"receipt\":\"m-4\"}").withStatus(201)));

        // When
        send(LONGEST.replace("\n", "\r\n")).statusCode(200);

        // Then
        assertThat(LONGEST).hasSize(5_000);
        StandIns.contact()
                .verify(postRequestedFor(urlPathEqualTo(CONTACT))
                        .withRequestBody(matchingJsonPath("$.message", equalTo(LONGEST))));
    }

    @Test
    void losesNothingThatWasTyped() {
        // Given
        StandIns.contact()
                .stubFor(post(urlPathEqualTo(CONTACT))
                        .willReturn(Samples.problem(422, "incomplete", "The email address is not complete.")));

        // When
        Document page = Jsoup.parse(send("</textarea><script>alert(1)</script>")
                .statusCode(422)
                .extract()
                .asString());

        // Then
        assertThat(page.select("[role=alert]").text()).contains("The email address is not complete.");
        assertThat(page.select("textarea").val()).isEqualTo("</textarea><script>alert(1)</script>");
        assertThat(page.select("script:not([src])")).isEmpty();
        assertThat(page.select("#email").val()).isEqualTo("a@example.org");
        assertThat(page.select("option[selected]").val()).isEqualTo("privacy");
        assertThat(page.select("[name=idempotencyKey]").val()).isEqualTo("key-12345678");
    }

    @Test
    void keepsTheMessageInTheFormWhileTheServiceIsAway() {
        StandIns.breakDown(StandIns.contact());
        Document page = Jsoup.parse(send("Hello")
                .statusCode(503)
                .header("Retry-After", "10")
                .extract()
                .asString());
        assertThat(page.select("textarea").val()).isEqualTo("Hello");
        assertThat(page.select("[role=alert]").text()).contains("Please try again in a minute");
    }

    @Test
    void offersAnotherKeyAfterAnotherText() {
        StandIns.contact()
                .stubFor(post(urlPathEqualTo(CONTACT))
                        .willReturn(Samples.problem(422, "idempotency-key-reused", "Sent before.")));
        Document page = Jsoup.parse(send("Hello").statusCode(422).extract().asString());
        assertThat(page.select("textarea").val()).isEqualTo("Hello");
        assertThat(page.select("[name=idempotencyKey]").val()).isNotEmpty().isNotEqualTo("key-12345678");
    }

    private static ValidatableResponse send(String message) {
        return given().contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("topic", "privacy")
                .formParam("name", " ")
                .formParam("email", "a@example.org")
                .formParam("message", message)
                .formParam("acknowledged", "true")
                .formParam("idempotencyKey", "key-12345678")
                .post("/contact")
                .then();
    }

    private static String key(String page) {
        return Jsoup.parse(page).select("[name=idempotencyKey]").val();
    }
}
