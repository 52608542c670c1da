package org.xrayreference.reference.index;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicBoolean;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.xrayreference.localstack.testing.LocalStackTestResource;
import org.xrayreference.reference.embedding.ImageEmbedder;
import org.xrayreference.reference.finding.Finding;
import org.xrayreference.reference.importing.MadeLibrary;
import org.xrayreference.reference.importing.MadeNih;
import org.xrayreference.reference.library.LibraryStore;
import org.xrayreference.reference.library.Reference;
import org.xrayreference.reference.library.Source;
import org.xrayreference.reference.library.View;
import org.xrayreference.reference.snapshot.SnapshotFolders;
import org.xrayreference.reference.snapshot.SnapshotStore;

@QuarkusTest
@QuarkusTestResource(
        value = LocalStackTestResource.class,
        initArgs = @ResourceArg(name = "database", value = "references"))
class IndexIT {
    @Inject
    MadeLibrary made;

    @Inject
    LibraryStore library;

    @Inject
    BuildIndex build;

    @Inject
    SnapshotStore store;

    @Inject
    BuildLockStore lock;

    @Inject
    EmbeddingStore embeddings;

    @Inject
    ImageEmbedder embedder;

    @Inject
    PresentIndex present;

    @TempDir
    static Path folder;

    @TempDir
    Path disk;

    @BeforeEach
    void fillLibrary() throws Exception {
        made.fillOnce(folder);
    }

    @Test
    void listsWhatHasNoPictureAndComparesNothingWithIt() throws Exception {
        // Given
        String id = "00009999_000";
        given().queryParam("q", id).get("/api/v1/references").then().body("total", is(0));

        // When
        library.correct(List.of(facts(id)));
        library.changed();
        made.awaitIndex();

        // Then
        given().queryParam("q", id)
                .get("/api/v1/references")
                .then()
                .body("total", is(1))
                .body("items[0].links", not(hasKey("thumbnail")));
        when().get("/q/health/ready")
                .then()
                .body("checks.find { it.name == 'index loaded' }.data.pictures", is(MadeNih.PICTURES));
        when().get("/api/v1/findings/hernia").then().body("count", is(1 + hernias()));
        when().get("/q/metrics").then().body(containsString("xray_index_size " + (double) MadeNih.PICTURES));
    }

    private int hernias() {
        return present.get().orElseThrow().tally(Selection.ALL).count(Finding.HERNIA);
    }

    @Test
    void givesOtherReplicasWhatItHasBuilt() throws Exception {
        // Given
        PresentIndex other = new PresentIndex(Clock.systemUTC());
        BuildLock neverFree = work -> {};
        try (KeepIndex replica =
                new KeepIndex(build, SnapshotFolders.open(disk, Clock.systemUTC()), store, neverFree, other)) {
            // When: until both have seen the last change
            await().untilAsserted(() -> {
                replica.look();
                assertThat(other.about()).isPresent().isEqualTo(present.about());
            });
        }

        // Then
        SimilarityIndex own = present.get().orElseThrow();
        SimilarityIndex taken = other.get().orElseThrow();
        SimilarityIndex judge = embeddings.exact(embedder.name(), embedder.dimensions());
        float[] query = own.vector(MadeNih.id(3)).orElseThrow();
        assertThat(taken.limits().nearest()).isEqualTo(own.limits().nearest());
        assertThat(taken.nearest(query, 24, Selection.ALL))
                .extracting(Neighbour::film)
                .isEqualTo(judge.nearest(query, 24, Selection.ALL).stream()
                        .map(Neighbour::film)
                        .toList());
        other.closeRetired();
    }

    @Test
    void letsOneOfAllReplicasBuild() throws Exception {
        // Given: the service itself may be building
        AtomicBoolean first = new AtomicBoolean();
        AtomicBoolean second = new AtomicBoolean();

        // When
        await().untilAsserted(() -> {
            lock.alone(() -> {
                first.set(true);
                lock.alone(() -> second.set(true));
            });
            assertThat(first).isTrue();
        });

        // Then
        assertThat(second).isFalse();
        await().untilAsserted(() -> {
            lock.alone(() -> second.set(true));
            assertThat(second).isTrue();
        });
    }

    @Test
    void isReady() {
        when().get("/q/health/ready").then().statusCode(200).body("checks.name", hasItem("index loaded"));
    }

    private static Reference facts(String id) {
        return new Reference(
                id,
                Source.NIH,
                9_999,
                List.of(Finding.HERNIA),
                View.PA,
                Optional.empty(),
                OptionalInt.empty(),
                0,
                2_000,
                2_000,
                List.of(),
                false,
                Optional.empty(),
                Optional.empty());
    }
}
