package org.xrayreference.gateway.policy;

import java.util.List;

import org.xrayreference.gateway.policy.Comparison.Changed;
import org.xrayreference.gateway.policy.Comparison.Fate;
import org.xrayreference.gateway.site.Frame;
import org.xrayreference.gateway.site.Section;

/** The differences between a version of the policy and the one before it. */
public record ChangesView(Frame frame, String title, Link before, Link after, String change, List<Block> blocks) {

    public record Link(String date, String href) {}

    /** @param element what the block is in HTML */
    public record Block(String element, boolean kept, List<Piece> pieces) {}

    public record Piece(String text, boolean added, boolean removed) {}

    static ChangesView of(PolicyVersion before, PolicyVersion after) {
        String title = "What changed on " + PolicyView.date(after);
        return new ChangesView(
                Frame.of(title, "The differences between two versions of the privacy policy.", Section.NONE),
                title,
                link(before),
                link(after),
                after.change(),
                Comparison.of(before.markdown(), after.markdown()).blocks().stream()
                        .map(ChangesView::block)
                        .toList());
    }

    private static Link link(PolicyVersion version) {
        return new Link(PolicyView.date(version), "/privacy/" + version.name());
    }

    private static Block block(Changed changed) {
        return new Block(
                switch (changed.kind()) {
                    case HEADING -> "h2";
                    case PARAGRAPH -> "p";
                    case ITEM -> "li";
                },
                changed.isKept(),
                changed.pieces().stream()
                        .map(piece -> new Piece(piece.text(), piece.fate() == Fate.ADDED, piece.fate() == Fate.REMOVED))
                        .toList());
    }
}
