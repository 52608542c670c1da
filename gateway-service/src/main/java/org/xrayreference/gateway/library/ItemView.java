package org.xrayreference.gateway.library;

import java.util.List;
import java.util.Optional;

import org.xrayreference.gateway.services.Matches;
import org.xrayreference.gateway.services.Reference;
import org.xrayreference.gateway.services.ReferencePage;
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
        Alike alike,
        Same same,
        Reference.Source source) {

    public record Label(String name, String href) {}

    public record Fact(String name, String value) {}

    /**
     * Pictures that look like it.
     *
     * @param missing whether the comparison did not answer
     * @param learnHref a quiz from them, or null where there are too few
     */
    public record Alike(List<PictureCard> cards, boolean missing, boolean anySamePatient, String learnHref) {}

    /** Pictures that carry its labels. */
    public record Same(String title, List<PictureCard> cards, String href) {}

    static ItemView of(Reference reference, Optional<Matches> similar, Optional<ReferencePage> same) {
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
                Overlay.of(reference),
                alike(reference, similar),
                same(reference, same),
                reference.source());
    }

    /** The library, narrowed down to the first two labels of the picture; an address has no room for more. */
    static LibraryQuery sameFindings(Reference reference) {
        List<String> slugs =
                reference.findings().stream().map(PictureWords::slug).toList();
        return LibraryQuery.all()
                .withFinding(slugs.isEmpty() ? PictureWords.slug(PictureWords.NO_FINDING) : slugs.get(0))
                .withSecond(slugs.size() < 2 ? null : slugs.get(1));
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
                new Fact("Number", reference.id()));
    }

    private static String visit(int followUp) {
        return followUp == 0 ? "the first in the collection" : "follow-up " + followUp;
    }

    private static Alike alike(Reference reference, Optional<Matches> similar) {
        List<PictureCard> cards = similar.map(Matches::matches).orElse(List.of()).stream()
                .map(match -> PictureCard.similar(
                                match.reference(),
                                match.similarity(),
                                match.reference().findings().stream()
                                        .filter(reference.findings()::contains)
                                        .toList(),
                                reference.id())
                        .ofSamePatient(Boolean.TRUE.equals(match.samePatient())))
                .toList();
        return new Alike(
                cards,
                similar.isEmpty(),
                cards.stream().anyMatch(PictureCard::samePatient),
                cards.size() < 3 ? null : "/learn?with=" + ids(reference, similar.orElseThrow()));
    }

    private static String ids(Reference reference, Matches similar) {
        return reference.id() + ","
                + String.join(
                        ",",
                        similar.matches().stream()
                                .map(match -> match.reference().id())
                                .toList());
    }

    private static Same same(Reference reference, Optional<ReferencePage> page) {
        List<String> findings = reference.findings();
        return new Same(
                findings.isEmpty()
                        ? PictureWords.NO_FINDING
                        : String.join(" and ", findings.subList(0, Math.min(2, findings.size()))),
                page.map(ReferencePage::items).orElse(List.of()).stream()
                        .filter(other -> !other.id().equals(reference.id()))
                        .map(PictureCard::of)
                        .toList(),
                sameFindings(reference).href());
    }
}
