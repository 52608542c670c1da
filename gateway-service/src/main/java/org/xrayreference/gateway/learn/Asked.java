package org.xrayreference.gateway.learn;

import java.util.List;
import java.util.Optional;

import org.xrayreference.gateway.library.PictureWords;
import org.xrayreference.gateway.services.Finding;
import org.xrayreference.gateway.services.Reference;

/**
 * A question as it comes back with its answer.
 *
 * @param films ids, in the order in which they were shown
 */
record Asked(String kind, String finding, List<String> films) {
    private static final int SHARING = 3;
    private static final int SPOTTED = 2;

    /** @return empty when no such question was ever asked, or its pictures have gone */
    Optional<Question> again(List<Finding> findings, List<Reference> shown) {
        Optional<Finding> asked = findings.stream()
                .filter(candidate -> candidate.slug().equals(finding))
                .findFirst();
        long labelled = shown.stream()
                .filter(film -> asked.isPresent()
                        && PictureWords.isLabelled(film, asked.get().name()))
                .count();
        if (Question.Share.KIND.equals(kind) && shown.size() == SHARING && labelled == SHARING) {
            return asked.map(named -> new Question.Share(named, shown, List.of()));
        }
        if (Question.Spot.KIND.equals(kind) && shown.size() == SPOTTED && labelled == 1) {
            return asked.map(named -> new Question.Spot(named, shown));
        }
        return Optional.empty();
    }
}
