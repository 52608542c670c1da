package org.xrayreference.reference.provider;

import java.util.List;
import java.util.regex.Pattern;

/** The library's findings as people write about them. They are not there to be named of a picture that somebody brought. */
final class FindingWords {
    private static final List<String> BEGINNINGS = List.of(
            "atelecta",
            "collaps",
            "cardiomegal",
            "enlarg",
            "effusion",
            "fluid",
            "infiltrat",
            "opacit",
            "opacif",
            "lesion",
            "nodul",
            "pneumon",
            "infect",
            "pneumothora",
            "consolidat",
            "edema",
            "œdema",
            "swelling",
            "swollen",
            "emphysem",
            "hyperinflat",
            "fibro",
            "scarr",
            "thicken",
            "hernia",
            "no finding",
            "disease",
            "patholog");
    /** Whole: a massive thing is none. */
    private static final Pattern MASS = Pattern.compile("\\bmass(es)?\\b");

    private FindingWords() {}

    /** @param text in lower case */
    static boolean areIn(String text) {
        return BEGINNINGS.stream().anyMatch(text::contains)
                || MASS.matcher(text).find();
    }
}
