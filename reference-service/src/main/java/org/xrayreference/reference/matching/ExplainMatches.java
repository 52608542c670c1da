package org.xrayreference.reference.matching;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.xrayreference.reference.finding.Finding;
import org.xrayreference.reference.finding.FindingText;
import org.xrayreference.reference.finding.FindingTexts;

/** Puts into words what the nearest pictures share: education about the library, never about the person. */
final class ExplainMatches {
    static final String NOT_CLINICAL = "Educational, not for clinical use.";
    static final String MACHINE_WRITTEN = "Written by a machine and checked by nobody.";
    private static final int EXPLAINED = 3;

    private final FindingTexts texts;

    ExplainMatches(FindingTexts texts) {
        this.texts = texts;
    }

    String explain(FoundMatches found) {
        return found.abstention()
                .map(why -> why.text() + " " + NOT_CLINICAL)
                .orElseGet(() -> explain(found.findings(), found.matches()));
    }

    private String explain(List<SharedFinding> findings, List<Match> matches) {
        List<SharedFinding> telling =
                findings.stream().filter(SharedFinding::isMoreThanChance).toList();
        int of = findings.isEmpty() ? 0 : findings.get(0).of();
        StringBuilder text = new StringBuilder();
        if (telling.isEmpty()) {
            text.append("Among the ")
                    .append(of)
                    .append(" library pictures most like this one, each of another patient,")
                    .append(" no label is clearly more frequent than in the library as a whole.");
        } else {
            text.append("Of the ")
                    .append(of)
                    .append(" library pictures most like this one, each of another patient, ")
                    .append(telling.stream().map(ExplainMatches::count).collect(Collectors.joining("; ")))
                    .append(".");
            telling.stream()
                    .limit(EXPLAINED)
                    .forEach(shared -> text.append("\n\n").append(about(shared.finding())));
        }
        return text.append("\n\n")
                .append(
                        areDrawn(matches)
                                ? "The pictures were drawn by a program, and the labels say what it drew."
                                : "The labels were read from reports by software and are sometimes wrong.")
                .append(" Looking alike is not the same as showing the same thing. ")
                .append(NOT_CLINICAL)
                .toString();
    }

    private static boolean areDrawn(List<Match> matches) {
        return !matches.isEmpty()
                && matches.stream().allMatch(match -> match.film().isDrawn());
    }

    private static String count(SharedFinding shared) {
        return "%d are labelled %s (%d %%; in the library %s)"
                .formatted(
                        shared.neighbours(),
                        shared.finding().displayName(),
                        Math.round(100.0 * shared.neighbours() / shared.of()),
                        percent(shared.baseRate()));
    }

    private static String percent(double share) {
        return share < 0.1 ? String.format(Locale.ROOT, "%.1f %%", 100 * share) : Math.round(100 * share) + " %";
    }

    private String about(Finding finding) {
        FindingText text = texts.of(finding);
        return finding.displayName() + ": " + text.inBrief() + " What to look at: " + text.lookAt();
    }
}
