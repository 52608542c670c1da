package org.xrayreference.gateway.library;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.xrayreference.gateway.services.ReferencePage;
import org.xrayreference.gateway.site.Words;

/** One way to narrow the library down: its choices as links, with the number of pictures each leaves. */
public record Facet(String title, List<Choice> choices) {
    /** That an address has room for. */
    private static final int MOST_FINDINGS = 2;

    /** @param current whether it is chosen at present; its link takes the choice back */
    public record Choice(String label, String count, String href, boolean current) {}

    static List<Facet> all(LibraryQuery query, ReferencePage.Facets counts) {
        List<String> findings = slugs(query.finding(), query.with());
        return List.of(
                of(
                        query.finding() == null ? "Finding" : "Finding, and found together",
                        findings.size() == MOST_FINDINGS ? only(findings, counts.finding()) : counts.finding(),
                        findings,
                        UnaryOperator.identity(),
                        value -> toggleFinding(query, PictureWords.slug(value))),
                of(
                        "View",
                        counts.view(),
                        slugs(query.view()),
                        PictureWords::shortView,
                        value -> query.withView(value.equalsIgnoreCase(query.view()) ? null : value)),
                of(
                        "Sex",
                        counts.sex(),
                        slugs(query.sex()),
                        PictureWords::sex,
                        value -> query.withSex(value.equalsIgnoreCase(query.sex()) ? null : value)));
    }

    /** A third finding would take the place of the second, and its number would be of all three. */
    private static Map<String, Long> only(List<String> chosen, Map<String, Long> counts) {
        return counts.entrySet().stream()
                .filter(entry -> chosen.contains(PictureWords.slug(entry.getKey())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** In the order of life, and empty where the library does not count ages. */
    static Facet ages(LibraryQuery query, Map<String, Long> counts) {
        return new Facet(
                "Age",
                Stream.of(AgeBand.values())
                        .filter(band -> counts.getOrDefault(band.key(), 0L) > 0)
                        .map(band -> age(query, band, counts.get(band.key())))
                        .toList());
    }

    private static Choice age(LibraryQuery query, AgeBand band, long count) {
        boolean current = new LibraryQuery.Ages(band.from(), band.to()).equals(query.ages());
        LibraryQuery next = current ? query.withAges(null, null) : query.withAges(band.from(), band.to());
        return new Choice(band.inWords(), Words.number(count), next.href(), current);
    }

    /**
     * @param chosen slugs of the present choices
     * @param toggle the library with a value chosen, or no longer chosen
     */
    private static Facet of(
            String title,
            Map<String, Long> counts,
            List<String> chosen,
            UnaryOperator<String> label,
            Function<String, LibraryQuery> toggle) {
        List<Choice> choices = counts.entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(entry -> new Choice(
                        label.apply(entry.getKey()),
                        Words.number(entry.getValue()),
                        toggle.apply(entry.getKey()).href(),
                        chosen.contains(PictureWords.slug(entry.getKey()))))
                .toList();
        return new Facet(title, choices);
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
}
