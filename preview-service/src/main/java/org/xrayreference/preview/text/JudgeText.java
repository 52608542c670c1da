package org.xrayreference.preview.text;

import java.util.Locale;
import java.util.regex.Pattern;

/** Decides by what a box says whether it may stay. What is not known to be harmless goes. */
final class JudgeText {
    /** Below this the reading is guesswork: a wire, a rib, a grid. */
    private static final float LEAST_CONFIDENCE = 0.6f;
    /** What is short has to be read the more surely: initials below a side marker are easily run together. */
    private static final float SHORT_CONFIDENCE = 0.9f;

    private static final float MIDDLING_CONFIDENCE = 0.75f;
    /** Letters and digits; the initials on a radiographer's lead letters have fewer. */
    private static final int LEAST_WEIGHT = 4;

    private static final Pattern DATE = Pattern.compile(
            ".*((?<!\\d)(\\d{4}[./-]\\d{1,2}|\\d{1,2}[./-]\\d{1,2})[./-]\\d{1,4}|\\d{1,2}[:.]\\d{2}|\\bDOB\\b|BORN|"
                    + "\\d\\s*(JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)).*");
    private static final Pattern LABEL = Pattern.compile(
            ".*(NAME|PATIENT|MRN|ACC|HOSPITAL|KLINI|CLINI|MEDICAL|CENT|UNIVERS|RADIOLOG|WARD|ROOM|ICU|DEPT|DR\\.|AGE|SEX).*");

    private JudgeText() {}

    static Verdict judge(Reading reading) {
        if (HarmlessWords.contain(reading.text())) {
            return new Verdict.Harmless();
        }
        if (reading.weight() < LEAST_WEIGHT || reading.confidence() < leastConfidence(reading.weight())) {
            return new Verdict.Unclear();
        }
        return new Verdict.Identifier(kind(reading.text().toUpperCase(Locale.ROOT)));
    }

    private static float leastConfidence(int weight) {
        return switch (weight - LEAST_WEIGHT) {
            case 0 -> SHORT_CONFIDENCE;
            case 1 -> MIDDLING_CONFIDENCE;
            default -> LEAST_CONFIDENCE;
        };
    }

    private static TextKind kind(String text) {
        if (DATE.matcher(text).matches()) {
            return TextKind.DATE;
        }
        if (LABEL.matcher(text).matches()) {
            return TextKind.LABEL;
        }
        long digits = text.chars().filter(Character::isDigit).count();
        long letters = text.chars().filter(Character::isLetter).count();
        return digits >= letters ? TextKind.NUMBER : TextKind.NAME;
    }
}
