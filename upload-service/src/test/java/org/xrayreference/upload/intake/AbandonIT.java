package org.xrayreference.upload.intake;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.xrayreference.upload.Bench.PNG;
import static org.xrayreference.upload.Bench.accept;
import static org.xrayreference.upload.Bench.patiently;
import static org.xrayreference.upload.Bench.show;
import static org.xrayreference.upload.Bench.traces;

import jakarta.inject.Inject;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import org.xrayreference.localstack.testing.LocalStackTestResource;
import org.xrayreference.upload.Bench;
import org.xrayreference.upload.Bench.Upload;
import org.xrayreference.upload.EventLog;
import org.xrayreference.upload.record.UploadId;

@QuarkusTest
@WithTestResource(value = LocalStackTestResource.class, initArgs = @ResourceArg(name = "database", value = "uploads"))
class AbandonIT {
    private static final String NOTHING = "record false, raw false, outbox false";

    @Inject
    AbandonJob abandoned;

    @Inject
    Bench bench;

    private EventLog events;

    @BeforeEach
    void connect() {
        events = bench.events();
    }

    @AfterEach
    void disconnect() {
        events.close();
    }

    @Test
    @DisplayName("What was stored although the database's answer was lost is deleted, and the others are told")
    void deletesWhatWasStoredAllTheSame() {
        // Given
        Upload upload = accept(PNG);

        // When
        abandoned.abandon(new UploadId(upload.id()), new IllegalStateException("the answer was lost"));

        // Then
        show(upload).statusCode(410);
        patiently().untilAsserted(() -> assertEquals(NOTHING, traces(upload)));
        patiently()
                .until(() -> events.holding(upload.id()).stream().anyMatch(event -> event.contains("\"retention\"")));
    }

    @Test
    void forgetsWhatIsPendingWithoutAWord() throws Exception {
        // Given
        Upload upload = accept(PNG);
        bench.update("update upload set status = 'PENDING' where id = '" + upload.id() + "'");

        // When
        abandoned.abandon(new UploadId(upload.id()), new IllegalStateException("the store is away"));

        // Then
        show(upload).statusCode(404);
        patiently().untilAsserted(() -> assertEquals(NOTHING, traces(upload)));
    }

    @Test
    @DisplayName("What could not be taken back at once is taken back as soon as the database lets it")
    void takesBackLater() throws Exception {
        // Given
        Bench.Holdings before = bench.holdings();
        bench.update("alter table outbox_event rename to outbox_event_away");
        bench.update("alter table raw_removal rename to raw_removal_away");
        try {
            given().multiPart("acknowledged", "true")
                    .multiPart("image", "film.png", PNG, "image/png")
                    .post("/api/v1/uploads")
                    .then()
                    .statusCode(500)
                    .body("code", equalTo("internal-error"));
            abandoned.run();
        } finally {
            bench.update("alter table outbox_event_away rename to outbox_event");
            bench.update("alter table raw_removal_away rename to raw_removal");
        }

        // When, Then: its schedule may hold the upload just now, and then takes it back by itself
        patiently().untilAsserted(() -> {
            abandoned.run();
            assertEquals(before, bench.holdings());
        });
    }
}
