package org.xrayreference.reference.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.xrayreference.reference.finding.Finding;
import org.xrayreference.reference.index.IndexAbout.EmbeddingModel;
import org.xrayreference.reference.index.LibraryFilms.Film;
import org.xrayreference.reference.index.LibraryFilms.LibraryState;
import org.xrayreference.reference.index.Selection.Ages;
import org.xrayreference.reference.library.Sex;
import org.xrayreference.reference.library.View;

class LuceneIndexTest {
    private static final int DIMENSIONS = 24;
    private static final EmbeddingModel MODEL = new EmbeddingModel("made", DIMENSIONS);

    @TempDir
    Path folder;

    private LuceneIndex index;

    @AfterEach
    void close() throws IOException {
        if (index != null) {
            index.close();
        }
    }

    @Test
    void agreesWithTheExactScanInEverySelection() throws IOException {
        // Given
        List<Film> films = films(2_000);
        ExactScan judge = judge(films);
        index = index(films);
        float[] query = new MadeVectors(50, DIMENSIONS).vector();

        for (Selection selection : selections()) {
            // When
            List<Neighbour> found = index.nearest(query, 25, selection);

            // Then
            List<Neighbour> right = judge.nearest(query, 25, selection);
            assertThat(found).extracting(Neighbour::film).isEqualTo(films(right));
            assertThat(found).isSortedAccordingTo(Neighbour.NEAREST_FIRST);
            for (int i = 0; i < right.size(); i++) {
                assertThat(found.get(i).similarity()).isCloseTo(right.get(i).similarity(), within(1e-6));
            }
            assertThat(index.tally(selection)).isEqualTo(judge.tally(selection));
        }
        assertThat(index.size()).isEqualTo(2_000);
    }

    /** Many enough for the graph to be followed. */
    @Test
    void missesAtMostOneInAHundredWhereItFollowsTheGraph() throws IOException {
        // When
        MeasureIndex.Figures figures = new MeasureIndex(folder).measure(12_000, 64);

        // Then
        assertThat(figures.searches())
                .allSatisfy(
                        search -> assertThat(search.recall()).as(search.kind()).isGreaterThanOrEqualTo(0.99));
        assertThat(figures.table()).contains("whole library", "recall@10");
    }

    @Test
    void putsTheLowerIdFirstAmongEquallyNear() throws IOException {
        // Given
        float[] same = new MadeVectors(1, DIMENSIONS).vector();
        index = index(List.of(film("c", same), film("a", same), film("d", same), film("b", same)));

        // When
        List<Neighbour> nearest = index.nearest(same, 3, Selection.ALL);

        // Then
        assertThat(nearest).extracting(neighbour -> neighbour.film().id()).containsExactly("a", "b", "c");
    }

    @Test
    void knowsFilmsAndVectorsByTheirIds() throws IOException {
        // Given
        List<Film> films = films(30);
        index = index(films);

        // When
        Film wanted = films.get(17);

        // Then
        assertThat(index.film(wanted.film().id())).contains(wanted.film());
        assertThat(index.vector(wanted.film().id()).orElseThrow())
                .isEqualTo(wanted.vector().orElseThrow());
        assertThat(index.film("nobody")).isEmpty();
        assertThat(index.vector("nobody")).isEmpty();
    }

    @Test
    void takesFilmsWithoutVectorForNoNeighbours() throws IOException {
        // Given
        float[] vector = new MadeVectors(1, DIMENSIONS).vector();
        Film facts = new Film(film("facts", vector).film(), Optional.empty());
        index = index(List.of(facts, film("film", vector)));

        // When
        List<Neighbour> nearest = index.nearest(vector, 9, Selection.ALL);

        // Then
        assertThat(nearest).extracting(neighbour -> neighbour.film().id()).containsExactly("film");
        assertThat(index.size()).isEqualTo(1);
        assertThat(index.tally(Selection.ALL).of()).isEqualTo(1);
        assertThat(index.film("facts")).isEmpty();
        assertThat(index.countByFinding()).containsEntry(Finding.EFFUSION, 2L);
    }

    @Test
    void answersOfAnEmptyLibrary() throws IOException {
        // When
        index = index(List.of());

        // Then
        assertThat(index.size()).isZero();
        assertThat(index.nearest(new float[DIMENSIONS], 5, Selection.ALL)).isEmpty();
        assertThat(index.tally(Selection.ALL).of()).isZero();
    }

    @Test
    void holdsWhatIsGivenTheSecondTimeAndNothingElse() throws IOException {
        // Given: the first ten go, the next ten are others now, and ten come
        List<Film> before = films(100);
        write(before);
        List<Film> other = films(200);
        List<Film> after = new ArrayList<>(before.subList(20, 100));
        for (int i = 10; i < 20; i++) {
            after.add(new Film(before.get(i).film(), other.get(150 + i).vector()));
        }
        after.addAll(other.subList(100, 110));

        // When
        index = index(after);

        // Then
        ExactScan judge = judge(after);
        float[] query = other.get(165).vector().orElseThrow();
        assertThat(index.nearest(query, 100, Selection.ALL))
                .extracting(Neighbour::film)
                .isEqualTo(films(judge.nearest(query, 100, Selection.ALL)));
        assertThat(index.size()).isEqualTo(100);
        assertThat(index.film(before.get(3).film().id())).isEmpty();
    }

    @Test
    void holdsVectorsOfAnyModel() throws IOException {
        // Given
        float[] vector = new MadeVectors(1, 2048).vector();

        // When
        index = index(List.of(film("a", vector)));

        // Then
        assertThat(index.nearest(vector, 1, Selection.ALL)).hasSize(1);
    }

    private static List<Selection> selections() {
        Ages ages = new Ages(OptionalInt.of(30), OptionalInt.of(50));
        return List.of(
                Selection.ALL,
                Selection.ALL.exceptId("00000003_001"),
                Selection.ALL.exceptPatient(4),
                Selection.of(Optional.of(Finding.MASS), Optional.empty()),
                Selection.of(Optional.empty(), Optional.of(View.AP)),
                Selection.ALL.people(Optional.of(Sex.M), ages),
                Selection.of(Optional.of(Finding.EFFUSION), Optional.of(View.PA))
                        .people(Optional.of(Sex.F), new Ages(OptionalInt.empty(), OptionalInt.of(12)))
                        .exceptId("00000001_001")
                        .exceptPatient(2),
                Selection.of(Optional.of(Finding.HERNIA), Optional.empty()));
    }

    private static List<IndexedFilm> films(List<Neighbour> neighbours) {
        return neighbours.stream().map(Neighbour::film).toList();
    }

    static List<Film> films(int count) {
        MadeVectors made = new MadeVectors(count, DIMENSIONS);
        List<Film> films = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            films.add(made.film(i));
        }
        return films;
    }

    private static Film film(String id, float[] vector) {
        return new Film(new IndexedFilm(id, 1, Set.of(Finding.EFFUSION), View.PA), Optional.of(vector));
    }

    private static ExactScan judge(List<Film> films) {
        return ExactScan.of(new MadeLibraryFilms(films), MODEL);
    }

    private LuceneIndex index(List<Film> films) throws IOException {
        write(films);
        return new LuceneIndex(folder, new IndexAbout(new LibraryState("made", 1), MODEL));
    }

    private void write(List<Film> films) throws IOException {
        try (WriteFilms write = new WriteFilms(folder)) {
            for (Film film : films) {
                write.take(film);
            }
            write.commit();
        }
    }
}
