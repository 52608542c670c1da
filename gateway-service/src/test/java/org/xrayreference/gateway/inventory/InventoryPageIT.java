package org.xrayreference.gateway.inventory;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;

import com.github.tomakehurst.wiremock.WireMockServer;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.xrayreference.gateway.retention.AskRetention;
import org.xrayreference.gateway.standin.Samples;
import org.xrayreference.gateway.standin.StandIns;
import org.xrayreference.gateway.standin.UploadStandIn.Canned;

@QuarkusTest
@WithTestResource(StandIns.class)
class InventoryPageIT {
    @Inject
    AskRetention ask;

    @BeforeEach
    void reset() {
        StandIns.reset();
    }

    @Test
    @Tag("P16")
    @Tag("P22")
    @Tag("P23")
    @DisplayName("P16, P22, P23: the page lists what is kept with purposes, the periods in force, and their changes")
    void showsPeriodsInForceAndTheirChanges() {
        // Given
        says(StandIns.contact(), """
                {"classes":[{"name":"contact-messages","what":"Messages","period":"PT2160H","keptBy":"contact","due":0,"removedLastRun":0}],
                 "changes":[{"since":"2026-10-01T09:00:00Z","name":"contact-messages","from":"P365D","to":"P90D"}]}""");

        // When
        Document page = page();

        // Then
        assertThat(page.select("tr:contains(Messages from the contact form)").text())
                .contains("90 days")
                .doesNotContain("usual");
        assertThat(page.text()).contains("1 October 2026: Messages from the contact form: 90 days instead of 365 days");
        assertThat(page.select("tr:contains(file_name)").text()).contains("file name", "running the site", "30 days");
        assertThat(page.select("h3").eachText())
                .anyMatch(place -> place.startsWith("table upload "))
                .anyMatch(place -> place.startsWith("bucket previews"))
                .anyMatch(place -> place.startsWith("topic xray.upload.received"))
                .anyMatch(place -> place.startsWith("access log"));
    }

    @Test
    @Tag("P22")
    @DisplayName("P22: where a service does not answer, the page says so and shows the usual period")
    void saysWhenAServiceIsSilent() {
        StandIns.breakDown(StandIns.contact());
        Document page = page();
        assertThat(page.select(".notice").text()).contains("The part that takes messages");
        assertThat(page.select("tr:contains(Messages from the contact form)").text())
                .contains("365 days (usual)");
    }

    @Test
    @Tag("P22")
    @DisplayName("P22: a period that no server applies is not called one in force")
    void saysWhatNoServerApplies() {
        // Given
        StandIns.upload().answers("GET", "/internal/retention", Canned.json(200, "{\"classes\":[],\"changes\":[]}"));

        // When
        Document page = page();

        // Then
        assertThat(page.select("#periods ~ .scroll tr:contains(Access logs)").text())
                .endsWith("30 days");
        assertThat(page.select("tr:contains(What the services note)").text())
                .endsWith("30 days (up to those who run this site)");
        assertThat(page.select("tr:contains(Backups)").text()).endsWith("30 days (up to those who run this site)");
    }

    private static void says(WireMockServer service, String report) {
        service.stubFor(get(urlPathEqualTo("/internal/retention")).willReturn(Samples.json(report)));
    }

    private Document page() {
        ask.now(); // what was said to an earlier test is remembered for seconds
        return Jsoup.parse(when().get("/privacy/inventory")
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }
}
