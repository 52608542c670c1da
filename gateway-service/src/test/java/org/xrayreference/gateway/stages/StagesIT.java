package org.xrayreference.gateway.stages;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.xrayreference.gateway.standin.Samples;
import org.xrayreference.gateway.standin.StandIns;
import org.xrayreference.gateway.standin.UploadStandIn.Canned;

@QuarkusTest
@WithTestResource(StandIns.class)
class StagesIT {
    private static final String UPLOAD = "/api/v1/uploads/" + Samples.ID;
    private static final int FOLLOWERS = 20;

    @TestHTTPResource("/")
    URI site;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @BeforeEach
    void reset() {
        StandIns.reset();
    }

    @Test
    void tellsEveryStageOnceAndEnds() throws Exception {
        // Given
        StandIns.upload()
                .answers(
                        "GET", UPLOAD, Samples.upload("RECEIVED"), Samples.upload("RECEIVED"), Samples.upload("READY"));
        StandIns.reference()
                .stubFor(get(urlPathEqualTo(UPLOAD + "/matches"))
                        .inScenario("matching")
                        .whenScenarioStateIs("Started")
                        .willReturn(Samples.problem(404, "unknown-upload", "Not compared yet."))
                        .willSetStateTo("compared"));

        // When
        HttpResponse<String> answer = client.send(events(), BodyHandlers.ofString());

        // Then
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/event-stream");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(answer.headers().firstValue("Content-Encoding").filter(encoding -> !encoding.equals("identity")))
                .isEmpty();
        assertThat(answer.body()).isEqualTo("""
                        event: stage
                        data: {"stage":"received"}

                        event: stage
                        data: {"stage":"preview"}

                        event: stage
                        data: {"stage":"matching"}

                        event: stage
                        data: {"stage":"done"}

                        """);
    }

    @Test
    void endsWithARejection() throws Exception {
        StandIns.upload().answers("GET", UPLOAD, Samples.upload("RECEIVED"), Samples.rejected("It is truncated."));
        assertThat(stages()).containsExactly("received", "rejected");
    }

    @Test
    void outlivesAServiceThatIsAwayForAMoment() throws Exception {
        // Given
        StandIns.upload()
                .answers(
                        "GET",
                        UPLOAD,
                        Samples.upload("RECEIVED"),
                        Canned.problem(503, "away", "Away."),
                        Samples.upload("READY"));

        // When, Then
        assertThat(stages()).containsExactly("received", "preview", "matching", "done");
    }

    @Test
    void saysOnceWhatAnUploadWaitsFor() throws Exception {
        // Given
        StandIns.breakDown(StandIns.reference());
        StandIns.upload().answers("GET", UPLOAD, Samples.upload("READY"));

        // When
        String body = client.send(events(), BodyHandlers.ofString()).body();

        // Then
        assertThat(body).containsOnlyOnce("event: waiting\ndata: {\"for\":\"reference\"}\n\n");
        assertThat(body).endsWith("waiting\ndata: {\"for\":\"reference\"}\n\n");
    }

    @Test
    void endsWhenTheUploadIsDeletedMeanwhile() throws Exception {
        StandIns.upload()
                .answers("GET", UPLOAD, Samples.upload("RECEIVED"), Canned.problem(410, "deleted-upload", "Gone."));
        assertThat(stages()).containsExactly("received");
    }

    @Test
    void endsAfterAWhileInAnyCase() throws Exception {
        StandIns.upload().answers("GET", UPLOAD, Samples.upload("RECEIVED"));
        assertThat(stages()).containsExactly("received");
    }

    @Test
    void followsNothingThatIsNotThere() {
        when().get(UPLOAD + "/events")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("code", equalTo("unknown-upload"));
        StandIns.upload().answers("GET", UPLOAD, Canned.problem(410, "deleted-upload", "Gone."));
        when().get(UPLOAD + "/events").then().statusCode(410);
        StandIns.upload().answers("GET", UPLOAD, new Canned(500, "text/plain", ""));
        when().get(UPLOAD + "/events").then().statusCode(503);
        when().post(UPLOAD + "/events").then().statusCode(405);
    }

    @Test
    void forgetsFollowersWhoLeaveAndTakesNoMoreThanItCan() throws Exception {
        // Given
        StandIns.upload().answers("GET", UPLOAD, Samples.upload("RECEIVED"));
        List<InputStream> followers = new ArrayList<>();
        for (int i = 0; i < FOLLOWERS; i++) {
            followers.add(client.send(events(), BodyHandlers.ofInputStream()).body());
        }

        // When, Then
        when().get(UPLOAD + "/events").then().statusCode(503).body("code", equalTo("too-many-followers"));
        for (InputStream follower : followers) {
            follower.close();
        }
        StandIns.upload().answers("GET", UPLOAD, Samples.upload("READY"));
        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> when().get(UPLOAD + "/events").then().statusCode(200));
    }

    private List<String> stages() throws Exception {
        return client.send(events(), BodyHandlers.ofLines())
                .body()
                .filter(line -> line.startsWith("data:"))
                .map(line -> line.replaceAll(".*\"stage\":\"([a-z]+)\".*", "$1"))
                .toList();
    }

    private HttpRequest events() {
        return HttpRequest.newBuilder(site.resolve(UPLOAD + "/events"))
                .header("Accept-Encoding", "gzip")
                .build();
    }
}
