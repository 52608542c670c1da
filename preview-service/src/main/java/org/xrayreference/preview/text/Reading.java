package org.xrayreference.preview.text;

/**
 * What a box says. It is looked at and forgotten: it never leaves the process that read it.
 *
 * @param confidence mean over the characters, 0 to 1
 */
record Reading(String text, float confidence) {
    static final Reading NOTHING = new Reading("", 0);

    /** Letters and digits; an ideograph says as much as two letters. */
    int weight() {
        return text.codePoints()
                .filter(Character::isLetterOrDigit)
                .map(character -> Character.isIdeographic(character) ? 2 : 1)
                .sum();
    }

    Reading better(Reading other) {
        return score() >= other.score() ? this : other;
    }

    private float score() {
        return confidence * Math.min(weight(), 4);
    }
}
