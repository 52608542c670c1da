package org.xrayreference.gateway.home;

import java.util.List;
import java.util.Optional;

import org.xrayreference.gateway.library.PictureCard;
import org.xrayreference.gateway.services.Finding;
import org.xrayreference.gateway.services.Reference;
import org.xrayreference.gateway.services.ReferencePage;
import org.xrayreference.gateway.site.Frame;
import org.xrayreference.gateway.site.Section;
import org.xrayreference.gateway.site.Words;

/** The start page. */
public record HomeView(
        Frame frame, String pictures, List<PictureCard> examples, List<Choice> findings, boolean libraryMissing) {

    /** A finding to begin with. */
    public record Choice(String name, String href, String count) {}

    static HomeView of(Optional<ReferencePage> examples, Optional<List<Finding>> findings) {
        return new HomeView(
                Frame.of(
                        "X-ray Reference",
                        "See which library chest X-rays look like yours, and what those share. Educational, free, no account.",
                        Section.NONE),
                examples.map(page -> Words.count(page.total(), "picture", "pictures"))
                        .orElse("pictures"),
                examples.map(page -> page.items().stream()
                                .filter(Reference::hasPicture)
                                .map(PictureCard::of)
                                .toList())
                        .orElse(List.of()),
                findings.orElse(List.of()).stream().map(HomeView::choice).toList(),
                examples.isEmpty());
    }

    private static Choice choice(Finding finding) {
        return new Choice(finding.name(), "/findings/" + finding.slug(), Words.number(finding.count()));
    }
}
