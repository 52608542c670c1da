package org.xrayreference.preview.text;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The words that stay in a picture: which side, which projection, how the patient was placed, how it was exposed. A text
 * is harmless when nothing is in it but such words, each at most once, spaces or not; a long word may be misread by a
 * letter.
 */
final class HarmlessWords {
    private static final Set<String> SIDES = Set.of("L", "R");
    private static final Set<String> WORDS = Set.of(
            "LT",
            "RT",
            "LEFT",
            "RIGHT",
            "LINKS",
            "RECHTS",
            "GAUCHE",
            "DROITE",
            "AP",
            "PA",
            "LAT",
            "LATERAL",
            "LL",
            "OBL",
            "OBLIQUE",
            "FRONTAL",
            "VIEW",
            "PORTABLE",
            "PORT",
            "MOBILE",
            "BEDSIDE",
            "ERECT",
            "SEMIERECT",
            "SEMI",
            "UPRIGHT",
            "SEMIUPRIGHT",
            "SUPINE",
            "PRONE",
            "SITTING",
            "STANDING",
            "RECUMBENT",
            "LYING",
            "DECUB",
            "DECUBITUS",
            "CROSSTABLE",
            "INSP",
            "INSPIRATION",
            "EXP",
            "EXPIRATION",
            "INSPIRATORY",
            "EXPIRATORY",
            "LORDOTIC",
            "APICAL",
            "CHEST",
            "CXR",
            "THORAX",
            "RIBS",
            "STERNUM",
            "ABDOMEN",
            "XRAY",
            "GRID",
            "NONGRID",
            "ADULT");

    private static final Pattern EXPOSURE = Pattern.compile(
            "\\d{1,3}([.,]\\d)?\\s*(KVP?|MAS?|CM|MM|IN(CH)?)(\\s+\\d{1,3}([.,]\\d)?\\s*(KVP?|MAS?|CM|MM))*");
    /** Which picture of a series. */
    private static final Pattern OF_SERIES = Pattern.compile("\\d\\s*OF\\s*\\d");
    /** One letter in so many may be misread, of a word of some length and of the text: "WRIGHT" is a name and not a side. */
    private static final int LETTERS_A_MISTAKE = 5;

    private static final int LONG = 6;

    private HarmlessWords() {}

    static boolean contain(String text) {
        String upper = Normalizer.normalize(text, Normalizer.Form.NFKD)
                .toUpperCase(Locale.ROOT)
                .replaceAll("\\p{M}", "")
                .strip();
        if (EXPOSURE.matcher(upper).matches() || OF_SERIES.matcher(upper).matches()) {
            return true;
        }
        List<String> words = Arrays.stream(
                        upper.replace('0', 'O').replace('1', 'I').split("[^\\p{L}\\p{Nd}]+"))
                .filter(word -> !word.isEmpty())
                .toList();
        return !words.isEmpty()
                && (words.stream().allMatch(word -> SIDES.contains(word) || isRow(word))
                        || isRow(String.join("", words)));
    }

    private static boolean isRow(String letters) {
        return splits(letters, letters.length() / LETTERS_A_MISTAKE, new HashSet<>());
    }

    /** Whether it is a row of known words, none of them twice: "PAPA" is nobody's projection. */
    private static boolean splits(String letters, int mistakes, Set<String> used) {
        if (letters.isEmpty()) {
            return !used.isEmpty();
        }
        for (String word : WORDS) {
            int slack = mistakes > 0 && word.length() >= LONG ? 1 : 0;
            for (int length = word.length() - slack; length <= word.length() + slack; length++) {
                if (length <= letters.length()
                        && !used.contains(word)
                        && splitsBehind(word, letters, length, mistakes, used)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean splitsBehind(String word, String letters, int length, int mistakes, Set<String> used) {
        int wrong = changes(word, letters.substring(0, length));
        if (wrong > (word.length() >= LONG ? Math.min(mistakes, word.length() / LETTERS_A_MISTAKE) : 0)) {
            return false;
        }
        used.add(word);
        boolean splits = splits(letters.substring(length), mistakes - wrong, used);
        used.remove(word);
        return splits;
    }

    /** Letters to put in, take out or change. */
    private static int changes(String from, String to) {
        int[] row = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int same = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(same, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[to.length()];
    }
}
