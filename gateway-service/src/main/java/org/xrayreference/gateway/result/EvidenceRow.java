package org.xrayreference.gateway.result;

import java.util.Locale;

import org.xrayreference.gateway.library.PictureWords;
import org.xrayreference.gateway.services.Matches;
import org.xrayreference.gateway.site.Words;

/**
 * How often one finding stands among the matches, beside its share of the whole library. The chart's lengths are in
 * hundredths of its width.
 *
 * @param verdict the comparison in words
 * @param chance whether chance alone would show as much of it
 */
public record EvidenceRow(
        String finding,
        String href,
        String counted,
        String share,
        String base,
        String interval,
        String verdict,
        boolean chance,
        Chart chart) {

    /** @param low where the interval begins, {@code width} how far it goes */
    public record Chart(String share, String base, String low, String width) {}

    static EvidenceRow of(Matches.Share share) {
        double part = share.of() == 0 ? 0 : (double) share.neighbours() / share.of();
        return new EvidenceRow(
                share.finding(),
                "/findings/" + PictureWords.slug(share.finding()),
                share.neighbours() + " of " + share.of(),
                Words.percent(part),
                Words.percent(share.baseRate()),
                Words.percent(share.low()) + " to " + Words.percent(share.high()),
                isChance(share) ? "no more than chance" : times(share.lift()),
                isChance(share),
                new Chart(
                        length(part),
                        length(share.baseRate()),
                        length(share.low()),
                        length(share.high() - share.low())));
    }

    /** Older answers leave the judgement out; then the interval has to say it. */
    private static boolean isChance(Matches.Share share) {
        return share.moreThanChance() == null ? share.low() <= share.baseRate() : !share.moreThanChance();
    }

    private static String times(double lift) {
        return String.format(Locale.ENGLISH, "%.1f times as often", lift);
    }

    private static String length(double share) {
        return String.format(Locale.ROOT, "%.1f", 100 * Math.max(0, Math.min(1, share)));
    }
}
