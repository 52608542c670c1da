package org.xrayreference.reference.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.xrayreference.reference.index.IndexAbout.EmbeddingModel;
import org.xrayreference.reference.index.LibraryFilms.Film;
import org.xrayreference.reference.objects.BucketInMemory;
import org.xrayreference.reference.snapshot.SnapshotFolders;
import org.xrayreference.reference.snapshot.SnapshotStore;

class KeepIndexTest {
    private static final EmbeddingModel MODEL = new EmbeddingModel("made/1", 24);

    @TempDir
    Path disk;

    private final List<Film> films = LuceneIndexTest.films(300);
    private final MadeLibraryFilms library = new MadeLibraryFilms(films.subList(0, 100));
    private final BucketInMemory bucket = new BucketInMemory();
    private final AtomicBoolean taken = new AtomicBoolean();
    private final List<Replica> replicas = new ArrayList<>();

    @AfterEach
    void stop() throws IOException {
        for (Replica replica : replicas) {
            replica.keep.close();
        }
    }

    /** One process of the service. */
    private final class Replica {
        private final PresentIndex present = new PresentIndex(Clock.systemUTC());
        private final Path folder;
        private final KeepIndex keep;

        Replica(String name) throws IOException {
            folder = disk.resolve(name);
            keep = new KeepIndex(
                    new BuildIndex(library, () -> MODEL, List.of(new LearnFilmLimits())),
                    SnapshotFolders.open(folder, Clock.systemUTC()),
                    new SnapshotStore(bucket, "index/"),
                    this::alone,
                    present);
            replicas.add(this);
        }

        private void alone(BuildLock.Work work) throws IOException {
            if (taken.compareAndSet(false, true)) {
                try {
                    work.run();
                } finally {
                    taken.set(false);
                }
            }
        }

        SimilarityIndex index() {
            return present.get().orElseThrow();
        }

        List<String> snapshots() throws IOException {
            try (Stream<Path> folders = Files.list(folder)) {
                return folders.filter(Files::isDirectory)
                        .map(path -> path.getFileName().toString())
                        .sorted()
                        .toList();
            }
        }
    }

    @Test
    void buildsOnceAndGivesItToTheOthers() throws IOException {
        // Given
        Replica first = new Replica("first");
        Replica second = new Replica("second");
        first.keep.look();
        taken.set(true);

        // When
        second.keep.look();

        // Then
        assertThat(second.index().version()).isEqualTo("library-1");
        assertThat(second.index().model()).isEqualTo("made/1");
        assertThat(second.index().size()).isEqualTo(100);
        assertThat(second.index().limits().meanSketch())
                .isEqualTo(first.index().limits().meanSketch());
        assertThat(nearest(second)).isEqualTo(nearest(first));
        assertThat(bucket.objects()).containsKey("index/library-1-made_1/manifest.json");
    }

    @Test
    void waitsForTheOneThatBuilds() throws IOException {
        // Given
        Replica replica = new Replica("waiting");
        taken.set(true);

        // When
        replica.keep.look();

        // Then
        assertThat(replica.present.get()).isEmpty();
        taken.set(false);
        replica.keep.look();
        assertThat(replica.index().size()).isEqualTo(100);
    }

    @Test
    void movesOnlyWhatIsNewAndKeepsTheLastTwo() throws IOException {
        // Given
        Replica first = new Replica("first");
        Replica second = new Replica("second");
        first.keep.look();
        second.keep.look();
        int before = bucket.reads();

        // When
        for (int count = 101; count <= 104; count++) {
            library.change(films.subList(0, count));
            first.keep.look();
            second.keep.look();
        }

        // Then: of a hundred films one is new each time
        assertThat(second.index().size()).isEqualTo(104);
        assertThat(second.index().version()).isEqualTo("library-5");
        assertThat(bucket.reads() - before).isPositive();
        assertThat(bucket.keysEndingIn("manifest.json"))
                .containsExactly("index/library-4-made_1/manifest.json", "index/library-5-made_1/manifest.json");
        assertThat(first.snapshots()).contains("library-4-made_1", "library-5-made_1");
    }

    @Test
    void startsFromDiskAndThenGoesOn() throws IOException {
        // Given
        Replica before = new Replica("host");
        before.keep.look();
        before.keep.close();
        bucket.failFor(key -> true);
        library.change(films.subList(0, 120));
        taken.set(true);

        // When
        Replica after = new Replica("host");
        after.keep.look();

        // Then: neither builder nor object store are there, and it answers as before
        assertThat(after.index().version()).isEqualTo("library-1");
        taken.set(false);
        bucket.failFor(key -> false);
        after.keep.look();
        assertThat(after.index().version()).isEqualTo("library-2");
    }

    @Test
    void refusesADamagedSnapshotAndBuildsAnew() throws IOException {
        // Given
        new Replica("first").keep.look();
        String file = bucket.largest("index/files/");
        bucket.objects().get(file)[100] ^= 1;
        Replica second = new Replica("second");

        // When
        second.keep.look();

        // Then
        assertThat(second.index().size()).isEqualTo(100);
        Replica third = new Replica("third");
        taken.set(true);
        third.keep.look();
        assertThat(third.index().size()).isEqualTo(100);
    }

    @Test
    void refusesATruncatedSnapshotOnDisk() throws IOException {
        // Given
        Replica before = new Replica("host");
        before.keep.look();
        before.keep.close();
        Path snapshot = disk.resolve("host/library-1-made_1");
        try (Stream<Path> files = Files.list(snapshot)) {
            Path file = files.filter(path -> path.toString().endsWith(".cfs"))
                    .findFirst()
                    .orElseThrow();
            Files.write(file, new byte[10]);
        }

        // When
        Replica after = new Replica("host");
        after.keep.look();

        // Then
        assertThat(after.index().size()).isEqualTo(100);
    }

    @Test
    void takesNothingFromASnapshotWithoutManifest() throws IOException {
        // Given: the builder dies between the files and the manifest
        Replica first = new Replica("first");
        bucket.failFor(key -> key.endsWith("manifest.json"));
        assertThatThrownBy(first.keep::look).hasMessageContaining("away");
        bucket.failFor(key -> false);
        assertThat(bucket.objects()).isNotEmpty();
        Replica second = new Replica("second");

        // When
        second.keep.look();

        // Then
        assertThat(second.index().size()).isEqualTo(100);
        assertThat(bucket.keysEndingIn("manifest.json")).hasSize(1);
    }

    @Test
    void publishesLaterWhatCouldNotBePublished() throws IOException {
        // Given
        Replica replica = new Replica("first");
        bucket.failFor(key -> true);
        assertThatThrownBy(replica.keep::look).hasMessageContaining("away");
        assertThat(replica.index().size()).isEqualTo(100);
        bucket.failFor(key -> false);

        // When
        replica.keep.look();

        // Then
        assertThat(bucket.keysEndingIn("manifest.json")).hasSize(1);
    }

    @Test
    void goesOnAfterItWasKilledWhileBuilding() throws IOException {
        // Given
        Replica killed = new Replica("host");
        library.whileRead(() -> {
            throw new IllegalStateException("killed");
        });
        assertThatThrownBy(killed.keep::look).hasMessage("killed");
        killed.keep.close();
        library.whileRead(() -> {});

        // When
        Replica next = new Replica("host");
        next.keep.look();

        // Then
        assertThat(next.index().size()).isEqualTo(100);
        assertThat(next.snapshots()).containsExactly("library-1-made_1");
    }

    @Test
    void takesNoIndexOfAnotherDatabaseForItsOwn() throws IOException {
        // Given
        new Replica("first").keep.look();
        library.anotherDatabase();
        Replica replica = new Replica("second");
        taken.set(true);

        // When
        replica.keep.look();

        // Then
        assertThat(replica.present.get()).isEmpty();
    }

    @Test
    void givesTwoProcessesAFolderEach() throws IOException {
        // Given
        new Replica("host").keep.look();

        // When
        Replica command = new Replica("host");
        command.keep.look();

        // Then
        assertThat(command.index().size()).isEqualTo(100);
        assertThat(disk.resolve("host-2/library-1-made_1")).isDirectory();
    }

    @Test
    void answersWithoutAPauseWhileIndexesAreSwapped() throws Exception {
        // Given
        Replica replica = new Replica("first");
        replica.keep.look();
        AtomicBoolean stop = new AtomicBoolean();
        ExecutorService readers = Executors.newFixedThreadPool(2);
        List<Future<Integer>> answers = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            answers.add(readers.submit(() -> {
                int asked = 0;
                for (; !stop.get(); asked++) {
                    SimilarityIndex index = replica.index();
                    assertThat(index.nearest(films.get(7).vector().orElseThrow(), index.size(), Selection.ALL))
                            .hasSize(index.size());
                }
                return asked;
            }));
        }

        // When
        for (int count = 101; count <= 106; count++) {
            library.change(films.subList(0, count));
            replica.keep.look();
        }
        stop.set(true);

        // Then
        for (Future<Integer> answer : answers) {
            assertThat(answer.get()).isPositive();
        }
        readers.shutdown();
        assertThat(replica.index().size()).isEqualTo(106);
    }

    @Test
    void readsToTheEndWhatItHasBegunToRead() throws IOException {
        // Given
        Replica replica = new Replica("first");
        replica.keep.look();
        SimilarityIndex old = replica.index();
        library.change(films.subList(0, 200));

        // When
        replica.keep.look();

        // Then: long after, too
        assertThat(old.size()).isEqualTo(100);
        assertThat(old.nearest(films.get(150).vector().orElseThrow(), 100, Selection.ALL))
                .hasSize(100);
    }

    private Optional<List<Neighbour>> nearest(Replica replica) {
        return replica.present
                .get()
                .map(index -> index.nearest(films.get(200).vector().orElseThrow(), 10, Selection.ALL));
    }
}
