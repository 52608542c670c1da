package org.xrayreference.gateway.compare;

import java.util.List;
import java.util.stream.Stream;

import org.xrayreference.gateway.library.PictureCard;
import org.xrayreference.gateway.site.Frame;
import org.xrayreference.gateway.site.Section;
import org.xrayreference.gateway.site.Words;

/**
 * Two pictures side by side. A side that is missing is null; both are there or the page asks for them.
 *
 * @param candidates pictures that suit the left one, where only that one is named
 */
public record CompareView(
        Frame frame,
        ComparePane left,
        ComparePane right,
        String leftId,
        String rightId,
        String relation,
        List<PictureCard> candidates) {

    static CompareView choose(String leftId, String rightId, List<PictureCard> candidates) {
        return new CompareView(
                Frame.of("Compare two pictures", "Two chest X-rays side by side.", Section.COMPARE),
                null,
                null,
                leftId,
                rightId,
                null,
                candidates);
    }

    static CompareView of(ComparePane left, ComparePane right) {
        String title = "Comparing two pictures";
        boolean hidden = left.isPrivate() || right.isPrivate();
        return new CompareView(
                hidden
                        ? Frame.hidden(title, Section.COMPARE)
                        : Frame.of(title, "Two chest X-rays side by side.", Section.COMPARE),
                left,
                right,
                left.id(),
                right.id(),
                relation(left, right),
                List.of());
    }

    private static String relation(ComparePane left, ComparePane right) {
        if (left.isPrivate() || right.isPrivate()) {
            return "Your picture carries no labels; those of the library picture say nothing about it.";
        }
        List<String> shared =
                left.findings().stream().filter(right.findings()::contains).toList();
        return shared.isEmpty()
                ? "Their labels have nothing in common."
                : "Both are labelled " + Words.list(shared) + ".";
    }

    public boolean isComplete() {
        return right != null;
    }

    public boolean isBoxedByRadiologist() {
        return panes().stream()
                .anyMatch(pane -> !pane.isSynthetic() && !pane.boxes().isEmpty());
    }

    public boolean isBoxedByProgram() {
        return panes().stream()
                .anyMatch(pane -> pane.isSynthetic() && !pane.boxes().isEmpty());
    }

    public List<ComparePane> panes() {
        return Stream.of(left, right).toList();
    }
}
