package org.xrayreference.gateway.library;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

import io.smallrye.mutiny.Uni;

import org.xrayreference.gateway.services.ReferenceClient;
import org.xrayreference.gateway.services.ReferencePage;

/**
 * What a visitor chose in the library; null is "no choice". The address of a page says all of it, and nothing else does.
 *
 * @param ages null for any
 * @param page counted from 0; in addresses from 1
 */
public record LibraryQuery(
        String finding, String with, String view, String sex, Ages ages, String q, String sort, int page) {

    private static final LibraryQuery ALL = new LibraryQuery(null, null, null, null, null, null, null, 0);

    /** In years, both ends counted; null is an open end. */
    public record Ages(Integer min, Integer max) {
        static Ages of(Integer min, Integer max) {
            if (min == null && max == null) {
                return null;
            }
            return min != null && max != null && min > max ? new Ages(max, min) : new Ages(min, max);
        }
    }

    public static LibraryQuery all() {
        return ALL;
    }

    public LibraryQuery withFinding(String value) {
        return new LibraryQuery(value, with, view, sex, ages, q, sort, 0);
    }

    public LibraryQuery withSecond(String value) {
        return new LibraryQuery(finding, value, view, sex, ages, q, sort, 0);
    }

    public LibraryQuery withView(String value) {
        return new LibraryQuery(finding, with, value, sex, ages, q, sort, 0);
    }

    public LibraryQuery withSex(String value) {
        return new LibraryQuery(finding, with, view, value, ages, q, sort, 0);
    }

    public LibraryQuery withAges(Integer min, Integer max) {
        return new LibraryQuery(finding, with, view, sex, Ages.of(min, max), q, sort, 0);
    }

    LibraryQuery withWords(String value) {
        return new LibraryQuery(finding, with, view, sex, ages, value, sort, 0);
    }

    LibraryQuery sortedBy(String value) {
        return new LibraryQuery(finding, with, view, sex, ages, q, value, 0);
    }

    public LibraryQuery onPage(int value) {
        return new LibraryQuery(finding, with, view, sex, ages, q, sort, value);
    }

    public Integer ageMin() {
        return ages == null ? null : ages.min();
    }

    public Integer ageMax() {
        return ages == null ? null : ages.max();
    }

    /** Asks the library for a page of so many pictures. */
    public Uni<ReferencePage> ask(ReferenceClient references, int size) {
        return references.references(finding, with, view, sex, ageMin(), ageMax(), q, sort, page, size);
    }

    public String href() {
        Map<String, Object> chosen = chosen();
        if (page > 0) {
            chosen.put("page", page + 1);
        }
        if (chosen.isEmpty()) {
            return "/library";
        }
        return chosen.entrySet().stream()
                .map(entry -> entry.getKey() + "="
                        + URLEncoder.encode(String.valueOf(entry.getValue()), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "/library?", ""));
    }

    private Map<String, Object> chosen() {
        Map<String, Object> chosen = new LinkedHashMap<>();
        put(chosen, "finding", finding);
        put(chosen, "with", with);
        put(chosen, "view", view);
        put(chosen, "sex", sex);
        put(chosen, "ageMin", ageMin());
        put(chosen, "ageMax", ageMax());
        put(chosen, "q", q);
        put(chosen, "sort", sort);
        return chosen;
    }

    private static void put(Map<String, Object> chosen, String name, Object value) {
        if (value != null) {
            chosen.put(name, value);
        }
    }
}
