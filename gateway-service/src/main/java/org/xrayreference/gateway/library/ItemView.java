package org.xrayreference.gateway.library;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.xrayreference.gateway.services.Matches;
import org.xrayreference.gateway.services.Reference;
import org.xrayreference.gateway.site.Frame;
import org.xrayreference.gateway.site.Section;

/** One library picture with everything known about it. */
public record ItemView(
        Frame frame,
        String id,
        boolean hasPicture,
        String image,
        Size size,
        String alternative,
        String title,
        boolean synthetic,
        List<Label> labels,
        List<Fact> facts,
        Overlay overlay,
        List<PictureCard> similar,
        boolean similarMissing,
        Reference.Source source) {

    public record Label(String name, String href) {}

    public record Fact(String name, String value) {}

    /** Boxes in the picture's own pixels. */
    public record Overlay(String viewBox, List<Box> boxes) {
        public boolean isEmpty() {
            return boxes.isEmpty();
        }
    }

    /** @param textY above the box, or inside it where there is no room */
    public record Box(String finding, String x, String y, String width, String height, String textY, String textSize) {}

    static ItemView of(Reference reference, Optional<Matches> similar) {
        String title = PictureWords.findings(reference);
        return new ItemView(
                Frame.of(title + " (" + reference.id() + ")", PictureWords.alternative(reference), Section.LIBRARY),
                reference.id(),
                reference.hasPicture(),
                "/api/v1/references/" + reference.id() + "/image",
                Size.of(reference.width(), reference.height()),
                PictureWords.alternative(reference),
                title,
                PictureWords.isSynthetic(reference),
                labels(reference),
                facts(reference),
                overlay(reference),
                similar.map(matches -> cards(reference, matches)).orElse(List.of()),
                similar.isEmpty(),
                reference.source());
    }

    private static List<Label> labels(Reference reference) {
        return reference.findings().stream()
                .map(finding -> new Label(finding, "/findings/" + PictureWords.slug(finding)))
                .toList();
    }

    private static List<Fact> facts(Reference reference) {
        return List.of(
                new Fact("View", PictureWords.view(reference.view())),
                new Fact("Sex", reference.sex() == null ? "not recorded" : PictureWords.sex(reference.sex())),
                new Fact("Age", reference.age() == null ? "not recorded" : reference.age() + " years"),
                new Fact("Visit", reference.followUp() == null ? "not recorded" : visit(reference.followUp())),
                new Fact("Size", reference.width() + " × " + reference.height() + " pixels"),
                new Fact("Library id", reference.id()));
    }

    private static String visit(int followUp) {
        return followUp == 0 ? "the first in the collection" : "follow-up " + followUp;
    }

    private static Overlay overlay(Reference reference) {
        double textSize = Math.max(reference.width(), reference.height()) / 36.0;
        return new Overlay(
                "0 0 " + reference.width() + " " + reference.height(),
                reference.boxes().stream().map(box -> box(box, textSize)).toList());
    }

    private static Box box(Reference.Box box, double textSize) {
        double above = box.y() - textSize * 0.4;
        return new Box(
                box.finding(),
                pixels(box.x()),
                pixels(box.y()),
                pixels(box.width()),
                pixels(box.height()),
                pixels(above > textSize ? above : box.y() + textSize * 1.2),
                pixels(textSize));
    }

    private static String pixels(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    private static List<PictureCard> cards(Reference reference, Matches matches) {
        return matches.matches().stream()
                .map(match -> PictureCard.similar(
                        match.reference(),
                        match.similarity(),
                        match.reference().findings().stream()
                                .filter(reference.findings()::contains)
                                .toList(),
                        reference.id()))
                .toList();
    }
}
