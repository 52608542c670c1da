package org.xrayreference.gateway.texts;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Turns a page's plain texts into HTML in which the first appearance of each word that the site explains leads to its
 * explanation. One for each page.
 */
public final class LinkTerms {
    private final Map<String, String> targets = new HashMap<>();
    private final Set<String> linked = new HashSet<>();
    private final Pattern words;

    /** @param findings names of findings, with the addresses of their pages */
    public LinkTerms(Glossary glossary, Map<String, String> findings) {
        for (Term term : glossary.terms()) {
            term.forms().forEach(form -> targets.put(key(form), "/glossary#" + term.slug()));
        }
        findings.forEach((name, address) -> targets.put(key(name), address));
        List<String> longestFirst = targets.keySet().stream()
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .map(Pattern::quote)
                .toList();
        words = Pattern.compile(
                longestFirst.stream()
                        .collect(Collectors.joining("|", "(?<![\\p{L}\\p{N}-])(?:", ")(?![\\p{L}\\p{N}-])")),
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** The page is about this already. */
    public LinkTerms without(String address) {
        linked.add(address);
        return this;
    }

    public String html(String text) {
        StringBuilder html = new StringBuilder();
        Matcher match = words.matcher(text);
        int done = 0;
        while (match.find()) {
            String target = targets.get(key(match.group()));
            if (isMeant(match.group()) && linked.add(target)) {
                html.append(escape(text.substring(done, match.start())))
                        .append("<a class=\"term\" href=\"")
                        .append(target)
                        .append("\">")
                        .append(escape(match.group()))
                        .append("</a>");
                done = match.end();
            }
        }
        return html.append(escape(text.substring(done))).toString();
    }

    /** "AP" is a view; "ap" is nothing. */
    private boolean isMeant(String word) {
        return word.length() > 2 || word.equals(word.toUpperCase(Locale.ROOT));
    }

    private static String key(String form) {
        return form.toLowerCase(Locale.ROOT);
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
