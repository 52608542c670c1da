package org.xrayreference.gateway.learn;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

import org.xrayreference.gateway.library.PictureWords;
import org.xrayreference.gateway.services.Finding;
import org.xrayreference.gateway.services.Reference;

/** Chooses what to ask next, by what was missed, and the pictures for it. */
final class MakeQuestion {
    private static final int SHARING = 3;
    private static final int OPTIONS = 4;
    private static final int ATTEMPTS = 4;

    private final DrawFilms draw;
    private final Random random;

    MakeQuestion(DrawFilms draw, Random random) {
        this.draw = draw;
        this.random = random;
    }

    /**
     * @param findings of the library
     * @param own pictures that the learner brought along; while they carry findings, only those are asked
     */
    Optional<Question> next(Practice practice, List<Finding> findings, List<Reference> own) {
        List<Finding> askable = findings.stream()
                .filter(finding -> finding.count() >= SHARING && !finding.name().equals(PictureWords.NO_FINDING))
                .toList();
        List<Finding> carried = askable.stream()
                .filter(finding -> own.stream().anyMatch(film -> PictureWords.isLabelled(film, finding.name())))
                .toList();
        List<Finding> left = new ArrayList<>(carried.isEmpty() ? askable : carried);
        for (int attempt = 0; attempt < ATTEMPTS && !left.isEmpty(); attempt++) {
            String slug = practice.choose(left.stream().map(Finding::slug).toList(), random)
                    .orElseThrow();
            Finding finding = left.stream()
                    .filter(candidate -> candidate.slug().equals(slug))
                    .findFirst()
                    .orElseThrow();
            Optional<Question> question = about(finding, findings, own);
            if (question.isPresent()) {
                return question;
            }
            left.remove(finding);
        }
        return Optional.empty();
    }

    private Optional<Question> about(Finding finding, List<Finding> findings, List<Reference> own) {
        List<Reference> films = films(finding, own);
        if (random.nextBoolean()) {
            return share(finding, films, findings).or(() -> spot(finding, films));
        }
        return spot(finding, films).or(() -> share(finding, films, findings));
    }

    /** The learner's own first, then the library's; one of each patient. */
    private List<Reference> films(Finding finding, List<Reference> own) {
        List<Reference> mine = new ArrayList<>(own);
        Collections.shuffle(mine, random);
        Set<String> patients = new HashSet<>();
        return Stream.concat(
                        mine.stream().filter(film -> PictureWords.isLabelled(film, finding.name())),
                        draw.labelled(finding.slug()).stream())
                .filter(film -> patients.add(PictureWords.patient(film)))
                .toList();
    }

    private Optional<Question> share(Finding finding, List<Reference> films, List<Finding> findings) {
        if (films.size() < SHARING) {
            return Optional.empty();
        }
        List<Reference> shown = films.subList(0, SHARING);
        List<Finding> others = new ArrayList<>(findings);
        Collections.shuffle(others, random);
        List<Finding> options = new ArrayList<>(List.of(finding));
        // Best what none of them carries; what one of them carries is no lie either, as long as not all do.
        others.stream()
                .filter(other -> !other.name().equals(PictureWords.NO_FINDING))
                .filter(other -> carrying(shown, other) < SHARING)
                .sorted(Comparator.comparingLong(other -> carrying(shown, other)))
                .limit(OPTIONS - 1L)
                .forEach(options::add);
        options.sort(Comparator.comparing(Finding::name));
        return Optional.of(new Question.Share(finding, shown, options));
    }

    private static long carrying(List<Reference> films, Finding finding) {
        return films.stream()
                .filter(film -> PictureWords.isLabelled(film, finding.name()))
                .count();
    }

    private Optional<Question> spot(Finding finding, List<Reference> films) {
        return films.stream()
                .findFirst()
                .flatMap(film -> draw.without(film).map(without -> {
                    List<Reference> both = new ArrayList<>(List.of(film, without));
                    Collections.shuffle(both, random);
                    return new Question.Spot(finding, both);
                }));
    }
}
