package org.xrayreference.gateway.findings;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.xrayreference.gateway.library.LibraryQuery;
import org.xrayreference.gateway.library.PictureCard;
import org.xrayreference.gateway.library.PictureWords;
import org.xrayreference.gateway.services.Finding;
import org.xrayreference.gateway.services.ReferencePage;
import org.xrayreference.gateway.site.Frame;
import org.xrayreference.gateway.site.Section;
import org.xrayreference.gateway.site.Words;
import org.xrayreference.gateway.texts.LinkTerms;

/** One finding: what it is, what to look at, pictures with it, and beside some of them the like without it. */
public record FindingView(
        Frame frame,
        Finding finding,
        String alsoCalled,
        List<Part> parts,
        String count,
        String libraryHref,
        List<PictureCard> examples,
        List<Contrast> contrasts,
        List<Companion> companions) {

    private static final int EXAMPLES = 6;
    private static final int COMPANIONS = 6;

    /** @param html its words lead to their explanations */
    public record Part(String id, String title, String html) {}

    /** A finding that often stands beside this one. */
    public record Companion(String name, String href, String count) {}

    static FindingView of(
            Finding finding, LinkTerms terms, Optional<ReferencePage> labelled, List<Contrast> contrasts) {
        return new FindingView(
                Frame.of(finding.name(), finding.description(), Section.FINDINGS),
                finding,
                finding.synonyms().isEmpty() ? null : Words.list(finding.synonyms()),
                parts(finding, terms),
                Words.count(finding.count(), "picture", "pictures"),
                query(finding).href(),
                labelled.map(ReferencePage::items).orElse(List.of()).stream()
                        .limit(EXAMPLES)
                        .map(PictureCard::of)
                        .toList(),
                contrasts,
                labelled.map(page -> companions(finding, page)).orElse(List.of()));
    }

    private static LibraryQuery query(Finding finding) {
        return LibraryQuery.all().withFinding(PictureWords.slug(finding.name()));
    }

    private static List<Part> parts(Finding finding, LinkTerms terms) {
        return List.of(
                        new Part("what", "What it is", text(finding.description())),
                        new Part("looks", "On the film", text(finding.looksLike())),
                        new Part("look", "What to look at", text(finding.lookAt())),
                        new Part("same", "What can look the same", text(finding.imitators())))
                .stream()
                .filter(part -> !part.html().isBlank())
                .map(part -> new Part(part.id(), part.title(), terms.html(part.html())))
                .toList();
    }

    private static String text(String text) {
        return text == null ? "" : text;
    }

    private static List<Companion> companions(Finding finding, ReferencePage page) {
        return page.facets().finding().entrySet().stream()
                .filter(entry -> entry.getValue() > 0 && !entry.getKey().equals(finding.name()))
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(COMPANIONS)
                .map(entry -> new Companion(
                        entry.getKey(),
                        query(finding)
                                .withSecond(PictureWords.slug(entry.getKey()))
                                .href(),
                        Words.number(entry.getValue())))
                .toList();
    }
}
