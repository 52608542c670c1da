package org.xrayreference.gateway.findings;

import java.util.List;
import java.util.Optional;

import org.xrayreference.gateway.library.LibraryQuery;
import org.xrayreference.gateway.library.PictureCard;
import org.xrayreference.gateway.library.PictureWords;
import org.xrayreference.gateway.services.Finding;
import org.xrayreference.gateway.services.ReferencePage;
import org.xrayreference.gateway.site.Frame;
import org.xrayreference.gateway.site.Section;
import org.xrayreference.gateway.site.Words;

/** One finding: what it is, what to look at, pictures with it, and pictures without anything found for contrast. */
public record FindingView(
        Frame frame,
        Finding finding,
        String alsoCalled,
        String count,
        String libraryHref,
        List<PictureCard> with,
        List<PictureCard> without) {

    static FindingView of(Finding finding, Optional<ReferencePage> with, Optional<ReferencePage> without) {
        return new FindingView(
                Frame.of(finding.name(), finding.description(), Section.FINDINGS),
                finding,
                finding.synonyms().isEmpty() ? null : Words.list(finding.synonyms()),
                Words.count(finding.count(), "picture", "pictures"),
                LibraryQuery.all()
                        .withFinding(PictureWords.slug(finding.name()))
                        .href(),
                cards(with),
                cards(without));
    }

    private static List<PictureCard> cards(Optional<ReferencePage> page) {
        return page.map(ReferencePage::items).orElse(List.of()).stream()
                .map(PictureCard::of)
                .toList();
    }
}
