package org.xrayreference.gateway.learn;

import java.util.List;

import org.xrayreference.gateway.library.PictureWords;
import org.xrayreference.gateway.services.Finding;
import org.xrayreference.gateway.services.Reference;

/** Something to find out by looking at library pictures. */
sealed interface Question {
    Finding finding();

    List<Reference> films();

    /** Whether what was answered is right. */
    boolean isRight(String answer);

    /**
     * Which finding do these share?
     *
     * @param options the finding among others that not all of the pictures carry
     */
    record Share(Finding finding, List<Reference> films, List<Finding> options) implements Question {
        static final String KIND = "share";

        @Override
        public boolean isRight(String answer) {
            return films.stream().allMatch(film -> PictureWords.isLabelled(film, answer));
        }
    }

    /** Which of two carries the finding? */
    record Spot(Finding finding, List<Reference> films) implements Question {
        static final String KIND = "spot";

        Reference labelled() {
            return films.stream()
                    .filter(film -> PictureWords.isLabelled(film, finding.name()))
                    .findFirst()
                    .orElseThrow();
        }

        @Override
        public boolean isRight(String answer) {
            return labelled().id().equals(answer);
        }
    }
}
