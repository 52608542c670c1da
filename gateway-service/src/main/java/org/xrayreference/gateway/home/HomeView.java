package org.xrayreference.gateway.home;

import java.util.List;
import java.util.Optional;

import org.xrayreference.gateway.library.Film;
import org.xrayreference.gateway.library.PictureCard;
import org.xrayreference.gateway.services.Finding;
import org.xrayreference.gateway.services.Matches;
import org.xrayreference.gateway.services.Reference;
import org.xrayreference.gateway.site.Frame;
import org.xrayreference.gateway.site.Section;
import org.xrayreference.gateway.site.Words;

/** The start page. */
public record HomeView(Frame frame, String pictures, Example example, List<Choice> findings, boolean libraryMissing) {

    /** A film with those most like it: what the site does, shown rather than told. Null where there is none. */
    public record Example(Film film, List<PictureCard> alike) {}

    /** A finding to begin with. */
    public record Choice(String name, String href, String count) {}

    static HomeView of(Optional<Long> pictures, Example example, Optional<List<Finding>> findings) {
        return new HomeView(
                Frame.of(
                        "X-ray Reference",
                        "See which library chest X-rays look like yours, and what those share. Educational, free, no account.",
                        Section.NONE),
                pictures.filter(count -> count > 0)
                        .map(count -> Words.count(count, "picture", "pictures"))
                        .orElse("all pictures"),
                example,
                findings.orElse(List.of()).stream().map(HomeView::choice).toList(),
                pictures.isEmpty());
    }

    static Example example(Reference film, Matches alike) {
        return new Example(
                Film.of(film),
                alike.matches().stream()
                        .filter(match -> match.reference().hasPicture())
                        .map(match -> PictureCard.similar(
                                match.reference(),
                                match.similarity(),
                                match.reference().findings().stream()
                                        .filter(film.findings()::contains)
                                        .toList(),
                                film.id()))
                        .toList());
    }

    private static Choice choice(Finding finding) {
        return new Choice(finding.name(), "/findings/" + finding.slug(), Words.number(finding.count()));
    }
}
