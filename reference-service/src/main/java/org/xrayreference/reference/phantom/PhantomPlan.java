package org.xrayreference.reference.phantom;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;

import org.xrayreference.reference.finding.Finding;
import org.xrayreference.reference.library.Reference;
import org.xrayreference.reference.library.Sex;
import org.xrayreference.reference.library.Source;
import org.xrayreference.reference.library.View;

/** Which phantom is drawn; everything else follows from the seed. */
record PhantomPlan(String id, int number, List<Finding> findings, View view, Sex sex, int age) {
    static final int EACH = 10;
    private static final int COMBINED_FROM = 8;

    /** All phantoms of the built-in library: ten for each finding, some of them with a second one. */
    static List<PhantomPlan> all() {
        List<PhantomPlan> plans = new ArrayList<>();
        for (int i = 1; i <= EACH; i++) {
            for (Finding finding : Finding.values()) {
                int number = finding.ordinal() * EACH + i;
                Random random = seeded(-number);
                plans.add(new PhantomPlan(
                        Reference.DRAWN + "%s-%02d".formatted(finding.slug(), i),
                        number,
                        findings(finding, i),
                        i % 3 == 0 ? View.AP : View.PA,
                        i % 2 == 0 ? Sex.F : Sex.M,
                        18 + random.nextInt(65)));
            }
        }
        return plans;
    }

    private static List<Finding> findings(Finding finding, int i) {
        if (finding == Finding.NO_FINDING || i <= COMBINED_FROM) {
            return List.of(finding);
        }
        return switch (finding) {
            case EFFUSION -> List.of(finding, i == EACH ? Finding.ATELECTASIS : Finding.CARDIOMEGALY);
            case EDEMA -> List.of(finding, i == EACH ? Finding.EFFUSION : Finding.CARDIOMEGALY);
            case PNEUMONIA, CONSOLIDATION, INFILTRATION -> List.of(finding, Finding.EFFUSION);
            case MASS -> List.of(finding, Finding.NODULE);
            case PNEUMOTHORAX -> List.of(finding, Finding.EMPHYSEMA);
            case FIBROSIS -> List.of(finding, Finding.PLEURAL_THICKENING);
            default -> List.of(finding);
        };
    }

    /** Spreads small numbers, whose first random numbers would be nearly the same. */
    private static Random seeded(long number) {
        return new Random(number * 0x9E3779B97F4A7C15L);
    }

    Random random() {
        return seeded(number);
    }

    Reference reference(List<Reference.Box> boxes) {
        // below zero, so that no phantom is ever taken for an NIH patient
        return new Reference(
                id,
                Source.SYNTHETIC,
                -number,
                findings,
                view,
                Optional.of(sex),
                OptionalInt.of(age),
                0,
                Film.SIDE,
                Film.SIDE,
                boxes,
                false,
                Optional.empty(),
                Optional.empty());
    }
}
