package org.xrayreference.gateway.upload;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.xrayreference.gateway.standin.StandIns;
import org.xrayreference.gateway.standin.UploadStandIn.Canned;

@QuarkusTest
@WithTestResource(StandIns.class)
@Tag("P17")
@Tag("P18")
class ProviderConsentIT {
    private static final String ENABLED =
            "{\"enabled\":true,\"name\":\"Example <Models>\",\"terms\":\"https://models.example/terms\"}";

    @BeforeEach
    void reset() {
        StandIns.reset();
    }

    @Test
    void asksForConsentAndNamesProviderAndTermsWhereThereIsOne() {
        // Given
        StandIns.reference().stubFor(get("/internal/provider").willReturn(okJson(ENABLED)));

        // When
        Document form = form();

        // Then
        assertAsks(form);
    }

    @Test
    void asksNothingWhereThereIsNone() {
        assertThat(form().select("[name=externalProcessing]")).isEmpty();
    }

    @Test
    void asksNothingWhileNobodyKnows() {
        // Given
        StandIns.breakDown(StandIns.reference());

        // When // Then
        assertThat(form().select("[name=externalProcessing]")).isEmpty();
    }

    @Test
    void asksAgainOnAFormThatIsSentBack() {
        // Given
        StandIns.reference().stubFor(get("/internal/provider").willReturn(okJson(ENABLED)));
        form();
        StandIns.upload()
                .answers(
                        "POST",
                        "/api/v1/uploads",
                        Canned.problem(422, "not-acknowledged", "The acknowledgement is missing."));

        // When
        String page = given().multiPart("image", "film.png", new byte[] {1}, "image/png")
                .multiPart("externalProcessing", "true")
                .post("/upload")
                .asString();

        // Then
        assertAsks(Jsoup.parse(page));
    }

    private static void assertAsks(Document form) {
        Element box = form.selectFirst("form#upload input[name=externalProcessing]");
        assertThat(box.attr("type")).isEqualTo("checkbox");
        assertThat(box.attr("value")).isEqualTo("true");
        assertThat(box.hasAttr("checked")).isFalse();
        assertThat(box.hasAttr("required")).isFalse();
        Element label = form.selectFirst("label[for=" + box.id() + "]");
        assertThat(label.text()).contains("Example <Models>").contains("(leaves this site)");
        Element terms = label.selectFirst("a");
        assertThat(terms.attr("href")).isEqualTo("https://models.example/terms");
        assertThat(terms.attr("rel")).isEqualTo("noopener noreferrer external");
    }

    private static Document form() {
        return Jsoup.parse(
                when().get("/upload").then().statusCode(200).extract().asString());
    }
}
