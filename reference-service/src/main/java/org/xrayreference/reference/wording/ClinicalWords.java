package org.xrayreference.reference.wording;

import java.util.List;
import java.util.Locale;

/** Phrases that would make a text a diagnosis or advice to a person. */
public final class ClinicalWords {
    private static final List<String> FORBIDDEN = List.of(
            "you have",
            "you may have",
            "you might have",
            "you are ",
            "you should",
            "you need",
            "you must",
            "your ",
            "diagnos",
            "see a doctor",
            "doctor",
            "consult",
            "seek ",
            "get help",
            "emergency",
            "hospital",
            "treatment",
            "treated",
            "therapy",
            "medicine",
            "prognosis",
            "recommend",
            "advise you",
            "we advise",
            "suffer",
            "patient has",
            "this picture shows",
            "this film shows",
            "is consistent with",
            "suggestive of",
            "suggests",
            "rule out",
            "probability of disease",
            "healthy",
            "sick");

    private ClinicalWords() {}

    /** Those forbidden phrases that the text holds. */
    public static List<String> in(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return FORBIDDEN.stream().filter(lower::contains).toList();
    }
}
