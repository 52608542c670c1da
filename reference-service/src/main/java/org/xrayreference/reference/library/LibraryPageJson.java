package org.xrayreference.reference.library;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.xrayreference.reference.finding.Finding;

/** A {@link LibraryPage} as answers carry it; facets are ordered by count. */
record LibraryPageJson(long total, int page, int size, List<ReferenceJson> items, Facets facets) {

    record Facets(Map<String, Long> finding, Map<String, Long> view, Map<String, Long> sex) {}

    static LibraryPageJson from(LibraryPage page) {
        return new LibraryPageJson(
                page.total(),
                page.query().page(),
                page.query().size(),
                page.items().stream().map(ReferenceJson::from).toList(),
                new Facets(
                        named(page.findings(), Finding::displayName),
                        named(page.views(), Enum::name),
                        named(page.sexes(), Enum::name)));
    }

    private static <T extends Enum<T>> Map<String, Long> named(Map<T, Long> counts, Function<T, String> name) {
        Map<String, Long> named = new LinkedHashMap<>();
        counts.entrySet().stream()
                .sorted(Map.Entry.<T, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(entry -> named.put(name.apply(entry.getKey()), entry.getValue()));
        return named;
    }
}
