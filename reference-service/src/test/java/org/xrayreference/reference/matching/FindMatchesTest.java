package org.xrayreference.reference.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.xrayreference.reference.embedding.FilmSketch;
import org.xrayreference.reference.finding.Finding;
import org.xrayreference.reference.finding.FindingTexts;
import org.xrayreference.reference.index.FilmLimits;
import org.xrayreference.reference.index.IndexedFilm;
import org.xrayreference.reference.index.Selection;
import org.xrayreference.reference.index.SimilarityIndex;
import org.xrayreference.reference.library.View;
import org.xrayreference.reference.wording.ClinicalWords;

class FindMatchesTest {
    private static final FilmSketch RAMP = sketch(1);
    private static final FilmSketch OTHER = sketch(37);
    private static final Closeness NO_CALIBRATION = new Closeness(new double[0], new double[0], 0.3, 1);

    private final Map<String, FilmSketch> sketches = new HashMap<>();
    private final FindMatches find = new FindMatches(new FindSame((model, ids) -> sketches));
    private final ExplainMatches explain = new ExplainMatches(FindingTexts.fromResources());

    @Test
    @Tag("P30")
    void showsAtMostOnePictureOfAPatientForAnUpload() {
        // Given: pictures 0 to 99, two of each patient
        SimilarityIndex index = new Line(100, anyFilm());

        // When
        FoundMatches found = find.find(index, NO_CALIBRATION, upload(50), 12, Selection.ALL);

        // Then
        assertThat(found.matches()).hasSize(12);
        assertThat(found.matches()).extracting(match -> match.film().patient()).doesNotHaveDuplicates();
        assertThat(found.matches().get(0).film().id()).isEqualTo("050");
    }

    @Test
    void leavesOutALibraryPictureItselfAndNamesThoseOfTheSamePatient() {
        // Given
        SimilarityIndex index = new Line(100, anyFilm());

        // When
        FoundMatches found = find.find(
                index,
                NO_CALIBRATION,
                new ComparedFilm(new float[] {50}, RAMP, OptionalDouble.empty(), Optional.of(Line.film(50))),
                3,
                Selection.ALL);

        // Then
        assertThat(found.matches()).extracting(match -> match.film().id()).containsExactly("049", "051", "048");
        assertThat(found.notes()).contains("051 shows the same patient as 050.");
        assertThat(found.matches()).extracting(Match::samePatient).containsExactly(false, true, false);
    }

    @Test
    void comparesWhatNeighboursShareWithTheWholeLibrary() {
        // Given: the lower half are effusions, the upper half hernias
        SimilarityIndex index = new Line(400, anyFilm());

        // When
        FoundMatches found = find.find(
                index, NO_CALIBRATION, upload(2), 5, Selection.of(Optional.of(Finding.HERNIA), Optional.empty()));

        // Then
        assertThat(found.matches()).allMatch(match -> match.film().findings().contains(Finding.HERNIA));
        assertThat(found.findings()).hasSize(1);
        SharedFinding effusion = found.findings().get(0);
        assertThat(effusion.finding()).isEqualTo(Finding.EFFUSION);
        assertThat(effusion.neighbours()).isEqualTo(20);
        assertThat(effusion.of()).isEqualTo(20);
        assertThat(effusion.baseRate()).isCloseTo(0.5, within(1e-9));
        assertThat(effusion.lift()).isCloseTo(2, within(1e-9));
        assertThat(effusion.isMoreThanChance()).isTrue();
        assertThat(found.notes()).anyMatch(note -> note.contains("does not change the counts"));
    }

    @Test
    @Tag("P30")
    void saysWhichLibraryPictureAnUploadIsACopyOf() {
        // Given
        sketches.put("050", OTHER);
        sketches.put("051", RAMP);

        // When
        FoundMatches found = find.find(new Line(100, anyFilm()), NO_CALIBRATION, upload(50), 3, Selection.ALL);

        // Then
        assertThat(found.identical()).contains("051");
        assertThat(found.matches())
                .filteredOn(match -> match.film().id().equals("051"))
                .extracting(Match::similarity)
                .containsExactly(1.0);
    }

    @Test
    @Tag("P30")
    void countsNoPictureOfThePatientWhoseCopyIsAskedAbout() {
        // Given: a library of ten, in which the two of patient 2 are near
        sketches.put("005", RAMP);

        // When
        FoundMatches found = find.find(new Line(20, anyFilm()), NO_CALIBRATION, upload(5), 3, Selection.ALL);

        // Then: ten patients less one
        assertThat(found.identical()).contains("005");
        assertThat(found.findings()).allMatch(shared -> shared.of() == 9);
    }

    @Test
    @Tag("P06")
    void leavesItToTheEmbedderWhetherItIsAFilm() {
        // Given: by the library's own limits neither would be one
        SimilarityIndex index = new Line(100, new FilmLimits(1, RAMP.centred(), 0.8));
        ComparedFilm film = new ComparedFilm(new float[] {5}, OTHER, OptionalDouble.of(0.9), Optional.empty());
        ComparedFilm hand = new ComparedFilm(new float[] {5}, RAMP, OptionalDouble.of(0.1), Optional.empty());

        // When // Then
        assertThat(find.find(index, NO_CALIBRATION, film, 3, Selection.ALL).abstention())
                .isEmpty();
        assertThat(find.find(index, NO_CALIBRATION, hand, 3, Selection.ALL).abstention())
                .contains(Abstention.NO_CHEST_FILM);
    }

    @Test
    void comparesADrawingWithDrawingsThoughItIsNoFilm() {
        // Given: patients below zero, none further apart than 3
        SimilarityIndex index = new Line(-10, new FilmLimits(-3, RAMP.centred(), 0.8));
        ComparedFilm drawing = new ComparedFilm(new float[] {5}, OTHER, OptionalDouble.of(0.1), Optional.empty());
        ComparedFilm film = new ComparedFilm(new float[] {90}, OTHER, OptionalDouble.of(0.9), Optional.empty());

        // When // Then
        assertThat(find.find(index, NO_CALIBRATION, drawing, 3, Selection.ALL).abstention())
                .isEmpty();
        assertThat(find.find(index, NO_CALIBRATION, film, 3, Selection.ALL).abstention())
                .contains(Abstention.ONLY_DRAWN_FILMS);
    }

    @Test
    @Tag("P06")
    void abstainsFromWhatIsUnlikeTheLibrary() {
        // Given
        SimilarityIndex index = new Line(100, new FilmLimits(-5, RAMP.centred(), 0.8));
        ComparedFilm far = new ComparedFilm(new float[] {900}, RAMP, OptionalDouble.empty(), Optional.empty());
        ComparedFilm noFilm = new ComparedFilm(new float[] {50}, OTHER, OptionalDouble.empty(), Optional.empty());
        ComparedFilm blank = new ComparedFilm(new float[] {0}, RAMP, OptionalDouble.empty(), Optional.empty());

        // When // Then
        assertThat(find.find(index, NO_CALIBRATION, far, 3, Selection.ALL).abstention())
                .contains(Abstention.FAR_FROM_LIBRARY);
        assertThat(find.find(index, NO_CALIBRATION, noFilm, 3, Selection.ALL).abstention())
                .contains(Abstention.NO_CHEST_FILM);
        assertThat(find.find(index, NO_CALIBRATION, blank, 3, Selection.ALL).abstention())
                .contains(Abstention.NOTHING_TO_SEE);
        assertThat(find.find(new Line(0, anyFilm()), NO_CALIBRATION, upload(1), 3, Selection.ALL)
                        .abstention())
                .contains(Abstention.NOTHING_LOADED);
        assertThat(find.find(index, NO_CALIBRATION, noFilm, 3, Selection.ALL).matches())
                .isEmpty();
    }

    @Test
    void blamesALibraryOfDrawnFilmsAndNotTheFilm() {
        // Given: patients below zero
        SimilarityIndex index = new Line(-10, new FilmLimits(-5, RAMP.centred(), 0.8));

        // When
        FoundMatches found = find.find(
                index,
                NO_CALIBRATION,
                new ComparedFilm(new float[] {90}, OTHER, OptionalDouble.empty(), Optional.empty()),
                3,
                Selection.ALL);

        // Then
        assertThat(found.abstention()).contains(Abstention.ONLY_DRAWN_FILMS);
    }

    @Test
    @Tag("P03")
    void neitherDiagnosesNorAdvisesInWhatItSays() {
        // Given
        List<FoundMatches> answers = new ArrayList<>();
        for (Finding finding : Finding.values()) {
            answers.add(new FoundMatches(
                    "m",
                    "i",
                    Optional.empty(),
                    Optional.empty(),
                    List.of(),
                    List.of(new SharedFinding(finding, 40, 50, 0.05)),
                    List.of()));
            answers.add(new FoundMatches(
                    "m",
                    "i",
                    Optional.empty(),
                    Optional.empty(),
                    List.of(),
                    List.of(new SharedFinding(finding, 5, 50, 0.1)),
                    List.of()));
        }
        for (Abstention why : Abstention.values()) {
            answers.add(FoundMatches.abstained(new Line(0, anyFilm()), why));
        }

        // When
        List<String> texts = answers.stream().map(explain::explain).toList();

        // Then
        assertThat(texts).allSatisfy(text -> {
            assertThat(ClinicalWords.in(text)).isEmpty();
            assertThat(text).endsWith(ExplainMatches.NOT_CLINICAL);
        });
        assertThat(texts.get(0)).contains("40 are labelled Atelectasis (80 %; in the library 5.0 %)");
        assertThat(texts.get(1)).contains("no label is clearly more frequent");
    }

    @ParameterizedTest
    @CsvSource({"-1, the labels say what it drew", "1, The labels were read from reports by software"})
    void saysWhereTheLabelsComeFrom(int patient, String said) {
        IndexedFilm film = new IndexedFilm("a_film", patient, Set.of(Finding.MASS), View.PA);
        assertThat(explain.explain(new FoundMatches(
                        "m",
                        "i",
                        Optional.empty(),
                        Optional.empty(),
                        List.of(new Match(film, 0.9, 0.5, false)),
                        List.of(new SharedFinding(Finding.MASS, 40, 50, 0.05)),
                        List.of())))
                .contains(said);
    }

    private static FilmLimits anyFilm() {
        return new FilmLimits(-1e9, new float[0], -1);
    }

    private static ComparedFilm upload(float place) {
        return new ComparedFilm(new float[] {place}, RAMP, OptionalDouble.empty(), Optional.empty());
    }

    private static FilmSketch sketch(int step) {
        byte[] tones = new byte[1024];
        for (int i = 0; i < tones.length; i++) {
            tones[i] = (byte) (i * step % 251);
        }
        return new FilmSketch(tones);
    }
}
