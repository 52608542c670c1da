package org.xrayreference.gateway.result;

import java.util.List;

import org.xrayreference.gateway.library.PictureCard;
import org.xrayreference.gateway.services.Matches;

/**
 * What the library says to a picture; saying that it knows nothing like it is an answer too.
 *
 * @param elsewhere null where no provider was asked, or has not answered
 * @param counted how many pictures the evidence is of, which are others than the cards
 */
public record MatchesView(
        boolean abstained,
        String reason,
        String identicalHref,
        List<PictureCard> cards,
        List<EvidenceRow> evidence,
        List<String> explanation,
        Elsewhere elsewhere,
        List<String> notes,
        int counted,
        String model,
        String index,
        String practiseHref) {

    private static final int FEWEST_TO_PRACTISE = 3;

    /** What a machine of somebody else's wrote about the picture, paragraph by paragraph. */
    public record Elsewhere(String provider, List<String> text) {}

    static MatchesView of(Matches matches, String uploadId) {
        return new MatchesView(
                matches.abstained(),
                matches.reason(),
                matches.identical() == null ? null : "/library/" + matches.identical(),
                matches.matches().stream().map(match -> card(match, uploadId)).toList(),
                matches.findings().stream().map(EvidenceRow::of).toList(),
                explanation(matches.output()),
                elsewhere(matches.output()),
                matches.notes(),
                matches.findings().stream()
                        .mapToInt(Matches.Share::of)
                        .findFirst()
                        .orElse(0),
                matches.model(),
                matches.index(),
                practiseHref(matches));
    }

    /** The quiz with these pictures; only library ids go along. */
    private static String practiseHref(Matches matches) {
        List<String> ids = matches.matches().stream()
                .filter(match -> match.reference().hasPicture())
                .map(match -> match.reference().id())
                .toList();
        return ids.size() < FEWEST_TO_PRACTISE ? null : "/learn?with=" + String.join(",", ids);
    }

    /** The visitor's picture has no labels, so nothing is shared with it. */
    private static PictureCard card(Matches.Match match, String uploadId) {
        return PictureCard.similar(match.reference(), match.similarity(), List.of(), uploadId);
    }

    /** What the matches share is said by the site itself, whoever else wrote about the picture. */
    private static List<String> explanation(Matches.Output output) {
        return output == null ? List.of() : paragraphs(output.isExternal() ? output.local() : output.text());
    }

    private static Elsewhere elsewhere(Matches.Output output) {
        return output == null || !output.isExternal()
                ? null
                : new Elsewhere(output.provider(), paragraphs(output.text()));
    }

    private static List<String> paragraphs(String text) {
        return text == null
                ? List.of()
                : text.lines().filter(line -> !line.isBlank()).toList();
    }
}
