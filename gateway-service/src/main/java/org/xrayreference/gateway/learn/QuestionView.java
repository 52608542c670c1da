package org.xrayreference.gateway.learn;

import java.util.ArrayList;
import java.util.List;

import org.xrayreference.gateway.library.Film;
import org.xrayreference.gateway.services.Finding;
import org.xrayreference.gateway.services.Reference;
import org.xrayreference.gateway.site.Frame;
import org.xrayreference.gateway.site.Section;

/**
 * A question.
 *
 * @param kind null when the library has too little to ask about
 * @param options to choose from; empty where the pictures themselves are chosen from
 * @param hint what to look at, or null where that would give the answer away
 * @param unlabelled whether the learner's own pictures carry nothing to ask about
 */
public record QuestionView(
        Frame frame,
        Keep keep,
        String kind,
        String finding,
        String title,
        List<Shown> films,
        List<Option> options,
        String hint,
        boolean unlabelled) {

    /** @param letter by which texts name the picture */
    public record Shown(Film film, String letter) {}

    public record Option(String value, String label) {}

    static QuestionView of(Question question, Keep keep, boolean unlabelled) {
        return question instanceof Question.Share share
                ? of(share, keep, unlabelled)
                : of((Question.Spot) question, keep, unlabelled);
    }

    private static QuestionView of(Question.Share share, Keep keep, boolean unlabelled) {
        return new QuestionView(
                around(),
                keep,
                Question.Share.KIND,
                share.finding().slug(),
                "Which finding do these three share?",
                shown(share.films()),
                share.options().stream().map(QuestionView::option).toList(),
                null,
                unlabelled);
    }

    private static QuestionView of(Question.Spot spot, Keep keep, boolean unlabelled) {
        return new QuestionView(
                around(),
                keep,
                Question.Spot.KIND,
                spot.finding().slug(),
                "Which one is labelled " + spot.finding().name() + "?",
                shown(spot.films()),
                List.of(),
                spot.finding().lookAt(),
                unlabelled);
    }

    static QuestionView none(Keep keep) {
        return new QuestionView(
                around(), keep, null, null, "Nothing to ask at the moment", List.of(), List.of(), null, false);
    }

    static Frame around() {
        return Frame.of(
                "Learn",
                "A quiz from the library: what do these films share, which one shows it? Without an account.",
                Section.LEARN);
    }

    static List<Shown> shown(List<Reference> films) {
        List<Shown> shown = new ArrayList<>();
        for (Reference film : films) {
            shown.add(new Shown(Film.of(film), String.valueOf((char) ('A' + shown.size()))));
        }
        return shown;
    }

    private static Option option(Finding finding) {
        return new Option(finding.slug(), finding.name());
    }
}
