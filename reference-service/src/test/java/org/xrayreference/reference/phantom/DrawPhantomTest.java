package org.xrayreference.reference.phantom;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.xrayreference.reference.finding.Finding;
import org.xrayreference.reference.intake.Fingerprints;
import org.xrayreference.reference.library.Reference;
import org.xrayreference.reference.picture.GreyPicture;
import org.xrayreference.reference.picture.NormaliseFilm;

class DrawPhantomTest {

    @Test
    void plansTenOfEveryFindingUnderNamesOfTheirOwn() {
        // When
        List<PhantomPlan> plans = PhantomPlan.all();

        // Then
        assertThat(plans).extracting(PhantomPlan::id).doesNotHaveDuplicates().contains("synthetic-no-finding-10");
        assertThat(Finding.values())
                .allSatisfy(finding -> assertThat(plans)
                        .filteredOn(plan -> plan.findings().contains(finding))
                        .hasSizeGreaterThanOrEqualTo(10));
        assertThat(plans)
                .extracting(plan -> plan.reference(List.of()).patient())
                .allMatch(patient -> patient < 0);
    }

    @Test
    void drawsTheSamePictureEveryTime() {
        // Given
        PhantomPlan plan = PhantomPlan.all().get(7);

        // When
        GreyPicture first = new DrawPhantom().draw(plan).picture();
        GreyPicture second = new DrawPhantom().draw(plan).picture();

        // Then
        assertThat(Arrays.equals(first.tones(), second.tones())).isTrue();
        assertThat(Fingerprints.sha256(first.tones()))
                .isEqualTo("29a4575fbe8d9e6980a40b167dc62b7c34f4f8e2e18dee0c48b7b91e32228e84");
    }

    @Test
    void drawsAnotherPictureForEveryPlan() {
        // When
        List<String> pictures = PhantomPlan.all().stream()
                .limit(30)
                .map(plan -> Fingerprints.sha256(
                        new DrawPhantom().draw(plan).picture().tones()))
                .toList();

        // Then
        assertThat(pictures).doesNotHaveDuplicates();
    }

    @Test
    void writesThatItIsSynthetic() {
        // Given
        GreyPicture picture = new DrawPhantom().draw(PhantomPlan.all().get(14)).picture();

        // When
        GreyPicture label = picture.part(180, 480, 160, 28);

        // Then
        assertThat(label.contrast()).isGreaterThan(90);
    }

    @Test
    void marksARoundShadowWithABoxThatIsBrighterThanTheOtherLung() {
        // Given
        PhantomPlan plan = PhantomPlan.all().stream()
                .filter(one -> one.id().equals("synthetic-mass-01"))
                .findFirst()
                .orElseThrow();

        // When
        DrawPhantom.Drawn drawn = new DrawPhantom().draw(plan);

        // Then
        assertThat(drawn.boxes()).hasSize(1);
        Reference.Box box = drawn.boxes().get(0);
        int x = (int) (box.x() + box.width() / 2);
        int y = (int) (box.y() + box.height() / 2);
        assertThat(mean(drawn.picture(), x, y)).isGreaterThan(mean(drawn.picture(), 512 - x, y) + 40);
    }

    @Test
    void showsBonesBrightAsOnRealFilms() {
        // Given
        GreyPicture picture = new DrawPhantom().draw(PhantomPlan.all().get(14)).picture();

        // When
        GreyPicture normalised = new NormaliseFilm().normalise(picture.inverted());

        // Then
        assertThat(mean(normalised, 256, 300)).isGreaterThan(mean(normalised, 130, 240));
    }

    private static double mean(GreyPicture picture, int x, int y) {
        double sum = 0;
        for (int row = y - 5; row < y + 5; row++) {
            for (int column = x - 5; column < x + 5; column++) {
                sum += picture.tone(column, row);
            }
        }
        return sum / 100;
    }
}
