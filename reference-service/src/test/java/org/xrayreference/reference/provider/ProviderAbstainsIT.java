package org.xrayreference.reference.provider;

import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;

import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.faulttolerance.api.CircuitBreakerMaintenance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.xrayreference.localstack.testing.LocalStackTestResource;
import org.xrayreference.reference.importing.MadeLibrary;
import org.xrayreference.reference.phantom.MadeFilms;
import org.xrayreference.reference.picture.GreyPicture;
import org.xrayreference.reference.testing.PlayedEvents;
import org.xrayreference.reference.upload.UploadId;

@QuarkusTest
@QuarkusTestResource(
        value = LocalStackTestResource.class,
        initArgs = @ResourceArg(name = "database", value = "references"))
@QuarkusTestResource(ProviderStandIn.class)
@Tag("P17")
class ProviderAbstainsIT {
    @Inject
    MadeLibrary made;

    @Inject
    PlayedEvents events;

    @Inject
    CircuitBreakerMaintenance breakers;

    @TempDir
    static Path folder;

    @BeforeEach
    void begin() throws Exception {
        made.fillOnce(folder);
        breakers.reset(ProviderClient.BREAKER);
        ProviderStandIn.REQUESTS.clear();
        ProviderStandIn.behaviour = ProviderStandIn.says("A learner can look at the windpipe first.");
    }

    @Test
    @DisplayName("P17: a picture that is not compared with the library is not shown to the provider either")
    void sendsNothingThatTheLibraryAbstainsFrom() {
        // Given
        byte[] blank = MadeFilms.jpeg(new GreyPicture(300, 300, new byte[90_000]));
        byte[] film = MadeFilms.jpeg(MadeFilms.film(9));

        // When
        String declined = upload(blank);
        String compared = upload(film);

        // Then
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(count(compared)).isEqualTo(1));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> when().get("/api/v1/uploads/{id}/matches", declined)
                        .then()
                        .statusCode(200)
                        .body("abstained", is(true)));
        assertThat(count(declined)).isZero();
        String sent = Base64.getEncoder().encodeToString(blank);
        assertThat(ProviderStandIn.REQUESTS)
                .isNotEmpty()
                .noneMatch(request -> request.body().contains(sent));
    }

    private String upload(byte[] preview) {
        String id = PlayedEvents.newId();
        events.putPreview(id, preview);
        events.previewReadyForProvider(id, Instant.now());
        return id;
    }

    private static long count(String id) {
        return QuarkusTransaction.requiringNew()
                .call(() -> ProviderAuditRow.count("upload", new UploadId(id).toString()));
    }
}
