package org.xrayreference.reference.provider;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import org.xrayreference.reference.wording.ClinicalWords;

/** Makes plain text of what a machine wrote. It is data of a stranger: what it asks for is not done. */
final class Wording {
    private static final int SHORTEST = 40;
    private static final int LONGEST = 1500;
    private static final Pattern SCRIPT = Pattern.compile("(?is)<(script|style)\\b.*?(</\\1\\s*>|$)");
    private static final Pattern TAG = Pattern.compile("<[^>]*>?");
    private static final Pattern LINK = Pattern.compile("!?\\[([^\\]]*)]\\(([^()]|\\([^()]*\\))*\\)?");
    private static final Pattern MARK = Pattern.compile("[*_#`~|>\\[\\]{}\\\\]");
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Co}\\p{Cn}\\p{Cs}]|[\\p{Cc}&&[^\\n]]");
    private static final Pattern ADDRESS = Pattern.compile(
            "(?i)[a-z][a-z0-9+.-]*://|www\\.|(javascript|data|mailto):|\\S@\\S|\\b[\\w-]+\\.[a-z]{2,}\\b");
    private static final Pattern GAP = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern THERE_IS =
            Pattern.compile("\\bthere(['’]| (is|are|was|were|may|might|could|seem|appear))");
    /** What would say that something is or is not there, and what answers to orders hidden in a picture look like. */
    private static final List<String> FORBIDDEN = List.of(
            "evidence of",
            "is present",
            "are present",
            "indicat",
            "likely",
            "probab",
            "abnormal",
            "normal",
            "no sign",
            "no acute",
            "absen",
            "is clear",
            "are clear",
            "unremarkable",
            "cancer",
            "malignan",
            "tumor",
            "tumour",
            "patient",
            "ignore",
            "instruction",
            "prompt",
            "password",
            "click");

    private Wording() {}

    /** Empty when it is worded as a diagnosis or advice, leads elsewhere, or says next to nothing. */
    static Optional<String> plain(String written) {
        String text = withoutMarkup(Normalizer.normalize(written, Normalizer.Form.NFKC));
        String lower = GAP.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ");
        boolean refused = text.length() < SHORTEST
                || ADDRESS.matcher(text).find()
                || !ClinicalWords.in(lower).isEmpty()
                || FindingWords.areIn(lower)
                || THERE_IS.matcher(lower).find()
                || FORBIDDEN.stream().anyMatch(lower::contains);
        return refused ? Optional.empty() : shortened(text);
    }

    private static String withoutMarkup(String written) {
        String text = INVISIBLE.matcher(written.replace('\t', ' ')).replaceAll("");
        text = SCRIPT.matcher(text).replaceAll(" ");
        text = LINK.matcher(text).replaceAll("$1");
        text = TAG.matcher(text).replaceAll(" ");
        text = MARK.matcher(text).replaceAll("");
        return text.replaceAll("[ \\u00A0]+", " ")
                .replaceAll(" ?\\n ?", "\n")
                .replaceAll("\\n{2,}", "\n\n")
                .strip();
    }

    /** To the end of a sentence. */
    private static Optional<String> shortened(String text) {
        if (text.length() <= LONGEST) {
            return Optional.of(text);
        }
        int end = text.lastIndexOf(". ", LONGEST - 1);
        return end < SHORTEST ? Optional.empty() : Optional.of(text.substring(0, end + 1));
    }
}
