package org.xrayreference.gateway.library;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a visitor chose in the library; null is "no choice". The address of a page says all of it, and nothing else does.
 *
 * @param page counted from 0; in addresses from 1
 */
public record LibraryQuery(
        String finding, String with, String view, String sex, Integer ageMin, Integer ageMax, String q, int page) {

    private static final LibraryQuery ALL = new LibraryQuery(null, null, null, null, null, null, null, 0);

    public static LibraryQuery all() {
        return ALL;
    }

    public LibraryQuery withFinding(String value) {
        return new LibraryQuery(value, with, view, sex, ageMin, ageMax, q, 0);
    }

    LibraryQuery withSecond(String value) {
        return new LibraryQuery(finding, value, view, sex, ageMin, ageMax, q, 0);
    }

    LibraryQuery withView(String value) {
        return new LibraryQuery(finding, with, value, sex, ageMin, ageMax, q, 0);
    }

    LibraryQuery withSex(String value) {
        return new LibraryQuery(finding, with, view, value, ageMin, ageMax, q, 0);
    }

    LibraryQuery withAges(Integer min, Integer max) {
        return new LibraryQuery(finding, with, view, sex, min, max, q, 0);
    }

    LibraryQuery withWords(String value) {
        return new LibraryQuery(finding, with, view, sex, ageMin, ageMax, value, 0);
    }

    LibraryQuery onPage(int value) {
        return new LibraryQuery(finding, with, view, sex, ageMin, ageMax, q, value);
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
        put(chosen, "ageMin", ageMin);
        put(chosen, "ageMax", ageMax);
        put(chosen, "q", q);
        return chosen;
    }

    private static void put(Map<String, Object> chosen, String name, Object value) {
        if (value != null) {
            chosen.put(name, value);
        }
    }
}
