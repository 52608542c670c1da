package org.xrayreference.gateway.library;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;

import org.xrayreference.gateway.site.Words;

/** One way to narrow the library down: its choices as links, with the number of pictures each leaves. */
public record Facet(String title, List<Choice> choices) {

    /** @param current whether it is chosen at present; its link takes the choice back */
    public record Choice(String label, String count, String href, boolean current) {}

    /**
     * @param chosen slugs of the present choices
     * @param toggle the library with a value chosen, or no longer chosen
     */
    static Facet of(
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
}
