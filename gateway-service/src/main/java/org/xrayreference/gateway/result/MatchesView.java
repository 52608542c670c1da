package org.xrayreference.gateway.result;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.xrayreference.gateway.library.PictureCard;
import org.xrayreference.gateway.services.Matches;

/** What the library says to a picture; saying that it knows nothing like it is an answer too. */
public record MatchesView(
        boolean abstained,
        String reason,
        String identicalHref,
        List<PictureCard> cards,
        List<EvidenceRow> evidence,
        List<String> explanation,
        String origin,
        List<String> notes,
        String model,
        String index,
        String practiseHref) {

    private static final int FEWEST_TO_PRACTISE = 3;

    static MatchesView of(Matches matches, String uploadId) {
        Set<String> frequent =
                matches.findings().stream().map(Matches.Share::finding).collect(Collectors.toSet());
        return new MatchesView(
                matches.abstained(),
                matches.reason(),
                matches.identical() == null ? null : "/library/" + matches.identical(),
                matches.matches().stream()
                        .map(match -> card(match, frequent, uploadId))
                        .toList(),
                matches.findings().stream().map(EvidenceRow::of).toList(),
                explanation(matches.output()),
                origin(matches.output()),
                matches.notes(),
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

    private static PictureCard card(Matches.Match match, Set<String> frequent, String uploadId) {
        List<String> shared =
                match.reference().findings().stream().filter(frequent::contains).toList();
        return PictureCard.similar(match.reference(), match.similarity(), shared, uploadId);
    }

    private static List<String> explanation(Matches.Output output) {
        return output == null || output.text() == null
                ? List.of()
                : output.text().lines().filter(line -> !line.isBlank()).toList();
    }

    private static String origin(Matches.Output output) {
        return output != null && "external".equals(output.source())
                ? "This text was written by a machine at " + output.provider() + ", and nobody has checked it."
                : "This text was put together here, from the labels of the pictures below.";
    }
}
