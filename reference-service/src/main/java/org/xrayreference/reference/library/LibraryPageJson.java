package org.xrayreference.reference.library;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.xrayreference.reference.finding.Finding;

/** A {@link LibraryPage} as answers carry it; facets are ordered by count, ages by age. */
record LibraryPageJson(long total, int page, int size, List<ReferenceJson> items, Facets facets) {

    record Facets(Map<String, Long> finding, Map<String, Long> view, Map<String, Long> sex, Map<String, Long> age) {}

    static LibraryPageJson from(LibraryPage page) {
        return new LibraryPageJson(
                page.total(),
                page.query().page(),
                page.query().size(),
                page.items().stream().map(ReferenceJson::from).toList(),
                new Facets(
                        byCount(page.facets().findings(), Finding::displayName),
                        byCount(page.facets().views(), Enum::name),
                        byCount(page.facets().sexes(), Enum::name),
                        named(page.facets().ages(), AgeBand::displayName, Map.Entry.comparingByKey())));
    }

    private static <T extends Enum<T>> Map<String, Long> byCount(Map<T, Long> counts, Function<T, String> name) {
        return named(
                counts,
                name,
                Map.Entry.<T, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()));
    }

    private static <T extends Enum<T>> Map<String, Long> named(
            Map<T, Long> counts, Function<T, String> name, Comparator<Map.Entry<T, Long>> order) {
        Map<String, Long> named = new LinkedHashMap<>();
        counts.entrySet().stream()
                .sorted(order)
                .forEach(entry -> named.put(name.apply(entry.getKey()), entry.getValue()));
        return named;
    }
}
