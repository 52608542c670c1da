package org.xrayreference.reference.finding;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The texts of all findings. */
public final class FindingTexts {
    private final Map<Finding, FindingText> texts = new EnumMap<>(Finding.class);

    public FindingTexts(List<FindingText> texts) {
        texts.forEach(text -> this.texts.put(text.finding(), text));
    }

    public static FindingTexts fromResources() {
        ReadFindingText read = new ReadFindingText();
        return new FindingTexts(Arrays.stream(Finding.values()).map(read::read).toList());
    }

    public FindingText of(Finding finding) {
        return texts.get(finding);
    }

    /** The findings one of whose names contains the word, in any case. */
    public Set<Finding> named(String word) {
        String wanted = word.toLowerCase(Locale.ROOT);
        Set<Finding> named = new TreeSet<>();
        for (FindingText text : texts.values()) {
            if (text.finding().displayName().toLowerCase(Locale.ROOT).contains(wanted)
                    || text.synonyms().stream()
                            .anyMatch(name -> name.toLowerCase(Locale.ROOT).contains(wanted))) {
                named.add(text.finding());
            }
        }
        return named;
    }
}
