package org.xrayreference.gateway.learn;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

import org.xrayreference.gateway.services.Finding;
import org.xrayreference.gateway.site.Frame;
import org.xrayreference.gateway.texts.LinkTerms;

/**
 * What came of an answer.
 *
 * @param lookAt HTML: what to look at next time
 * @param compareHref null where more than two were shown
 */
public record VerdictView(
        Frame frame,
        Keep keep,
        boolean right,
        String title,
        List<QuestionView.Shown> films,
        Finding finding,
        String lookAt,
        String compareHref,
        List<Practised> practised) {

    public record Practised(String name, String href, String standing) {}

    static VerdictView of(Question question, String answer, Keep keep, LinkTerms terms, List<Practised> practised) {
        boolean right = question.isRight(answer);
        return new VerdictView(
                QuestionView.around(),
                keep,
                right,
                (right ? "Right: " : "Not this time: ") + solution(question),
                QuestionView.shown(question.films()),
                question.finding(),
                terms.html(question.finding().lookAt()),
                question instanceof Question.Spot spot
                        ? "/compare?left=" + spot.films().get(0).id() + "&right="
                                + spot.films().get(1).id()
                        : null,
                practised);
    }

    private static String solution(Question question) {
        String name = question.finding().name();
        return question instanceof Question.Spot spot
                ? "picture " + (char) ('A' + spot.films().indexOf(spot.labelled())) + " is labelled " + name
                : "all three are labelled " + name;
    }

    /** What was missed most stands first. */
    static List<Practised> practised(Practice practice, List<Finding> findings) {
        Map<String, Practice.Standing> standings = practice.standings();
        return findings.stream()
                .filter(finding -> standings.containsKey(finding.slug()))
                .sorted(Comparator.comparingInt(finding -> {
                    Practice.Standing standing = standings.get(finding.slug());
                    return standing.right() - standing.asked();
                }))
                .map(finding -> new Practised(
                        finding.name(),
                        "/findings/" + finding.slug(),
                        standings.get(finding.slug()).right() + " of "
                                + standings.get(finding.slug()).asked()))
                .toList();
    }
}
