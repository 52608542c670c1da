package org.xrayreference.gateway.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.xrayreference.gateway.services.ReferencePage;
import org.xrayreference.gateway.site.Frame;
import org.xrayreference.gateway.site.Section;
import org.xrayreference.gateway.site.Words;

/** The library as a visitor narrowed it down. */
public record LibraryView(
        Frame frame,
        LibraryQuery query,
        String summary,
        List<Chip> chips,
        List<Facet> facets,
        List<PictureCard> cards,
        Paging paging) {

    /** A choice that was made, with the address without it. */
    public record Chip(String label, String href) {}

    /** Null addresses where there is no such page. */
    public record Paging(String position, String previous, String next) {}

    static LibraryView of(LibraryQuery query, ReferencePage page) {
        return new LibraryView(
                Frame.of(
                        "Library",
                        "Chest X-rays with text-mined labels, by finding, view, sex and age. Educational.",
                        Section.LIBRARY),
                query,
                Words.count(page.total(), "picture", "pictures"),
                chips(query, page.facets()),
                facets(query, page.facets()),
                page.items().stream().map(PictureCard::of).toList(),
                paging(query, page));
    }

    private static List<Chip> chips(LibraryQuery query, ReferencePage.Facets counts) {
        List<Chip> chips = new ArrayList<>();
        chip(
                chips,
                name(query.finding(), counts),
                query.withFinding(query.with()).withSecond(null));
        chip(chips, name(query.with(), counts), query.withSecond(null));
        chip(chips, query.view(), query.withView(null));
        chip(chips, query.sex() == null ? null : PictureWords.sex(query.sex()), query.withSex(null));
        chip(chips, ages(query), query.withAges(null, null));
        chip(chips, query.q() == null ? null : "“" + query.q() + "”", query.withWords(null));
        return chips;
    }

    /** An address may say {@code pleural-thickening}; people read "Pleural Thickening". */
    private static String name(String chosen, ReferencePage.Facets counts) {
        return counts.finding().keySet().stream()
                .filter(name -> chosen != null && PictureWords.slug(name).equals(PictureWords.slug(chosen)))
                .findFirst()
                .orElse(chosen);
    }

    private static void chip(List<Chip> chips, String label, LibraryQuery without) {
        if (label != null) {
            chips.add(new Chip(label, without.href()));
        }
    }

    private static String ages(LibraryQuery query) {
        if (query.ageMin() == null && query.ageMax() == null) {
            return null;
        }
        if (query.ageMax() == null) {
            return "from " + query.ageMin() + " years";
        }
        return query.ageMin() == null
                ? "up to " + query.ageMax() + " years"
                : query.ageMin() + " to " + query.ageMax() + " years";
    }

    private static List<Facet> facets(LibraryQuery query, ReferencePage.Facets counts) {
        return List.of(
                Facet.of(
                        "Finding",
                        counts.finding(),
                        slugs(query.finding(), query.with()),
                        value -> value,
                        value -> toggleFinding(query, PictureWords.slug(value))),
                Facet.of(
                        "View",
                        counts.view(),
                        slugs(query.view()),
                        value -> value,
                        value -> query.withView(value.equalsIgnoreCase(query.view()) ? null : value)),
                Facet.of(
                        "Sex",
                        counts.sex(),
                        slugs(query.sex()),
                        PictureWords::sex,
                        value -> query.withSex(value.equalsIgnoreCase(query.sex()) ? null : value)));
    }

    /** The first finding chosen is the finding; the second one is its companion. */
    private static LibraryQuery toggleFinding(LibraryQuery query, String slug) {
        if (query.finding() == null) {
            return query.withFinding(slug);
        }
        if (slug.equals(PictureWords.slug(query.finding()))) {
            return query.withFinding(query.with()).withSecond(null);
        }
        boolean companion = query.with() != null && slug.equals(PictureWords.slug(query.with()));
        return query.withSecond(companion ? null : slug);
    }

    private static List<String> slugs(String... chosen) {
        return Stream.of(chosen)
                .filter(Objects::nonNull)
                .map(PictureWords::slug)
                .toList();
    }

    private static Paging paging(LibraryQuery query, ReferencePage page) {
        long pages = Math.max(1, (page.total() + page.size() - 1) / Math.max(1, page.size()));
        int current = query.page();
        return new Paging(
                "Page " + Words.number(current + 1L) + " of " + Words.number(pages),
                current > 0 ? query.onPage(current - 1).href() : null,
                current + 1 < pages ? query.onPage(current + 1).href() : null);
    }
}
