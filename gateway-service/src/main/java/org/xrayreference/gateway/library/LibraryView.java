package org.xrayreference.gateway.library;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

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
        Facet ages,
        List<Sort> sorts,
        List<PictureCard> cards,
        Paging paging) {

    /** A choice that was made, with the address without it. */
    public record Chip(String label, String href) {}

    public record Sort(String label, String href, boolean current) {}

    /**
     * Null addresses where there is no such page.
     *
     * @param last where the address is beyond it, unless there is nothing at all
     */
    public record Paging(String position, String previous, String next, String last) {}

    static LibraryView of(LibraryQuery query, ReferencePage page) {
        return new LibraryView(
                Frame.of(
                        title(query, page),
                        "Chest X-rays with text-mined labels, by finding, view, sex and age. Educational.",
                        Section.LIBRARY),
                query,
                Words.count(page.total(), "picture", "pictures"),
                chips(query, page.facets()),
                Facet.all(query, page.facets()),
                Facet.ages(query, page.facets().age()),
                Arrays.stream(Order.values()).map(order -> sort(query, order)).toList(),
                page.items().stream().map(PictureCard::of).toList(),
                paging(query, page));
    }

    /** Pages that show different things have different titles. */
    private static String title(LibraryQuery query, ReferencePage page) {
        String chosen = String.join(
                ", ", chips(query, page.facets()).stream().map(Chip::label).toList());
        String title = chosen.isEmpty() ? "Library" : "Library: " + chosen;
        return query.page() == 0 ? title : title + ", page " + (query.page() + 1);
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
        if (query.ages() == null) {
            return null;
        }
        if (query.ageMax() == null) {
            return "from " + query.ageMin() + " years";
        }
        return query.ageMin() == null
                ? "up to " + query.ageMax() + " years"
                : query.ageMin() + " to " + query.ageMax() + " years";
    }

    private static Sort sort(LibraryQuery query, Order order) {
        return new Sort(
                order.label(),
                query.sortedBy(order.parameter()).href(),
                Order.of(query.sort()).equals(order));
    }

    private static Paging paging(LibraryQuery query, ReferencePage page) {
        long pages = Math.max(1, (page.total() + page.size() - 1) / Math.max(1, page.size()));
        int current = query.page();
        return new Paging(
                "Page " + Words.number(current + 1L) + " of " + Words.number(pages),
                current > 0 ? query.onPage(current - 1).href() : null,
                current + 1 < pages ? query.onPage(current + 1).href() : null,
                current < pages || page.total() == 0
                        ? null
                        : query.onPage((int) pages - 1).href());
    }
}
