package org.xrayreference.reference.matching;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.xrayreference.reference.library.Reference;
import org.xrayreference.reference.library.ReferenceJson;
import org.xrayreference.reference.upload.ExternalText;

/** {@link FoundMatches} as answers carry them; shares are from 0 to 1. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MatchesJson(
        String model,
        String index,
        boolean abstained,
        String reason,
        String identical,
        List<MatchJson> matches,
        List<Shared> findings,
        Output output,
        List<String> notes) {

    /** @param samePatient left out unless two library pictures are compared */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record MatchJson(ReferenceJson reference, double similarity, double cosine, Boolean samePatient) {}

    record Shared(
            String finding,
            int neighbours,
            int of,
            double baseRate,
            double lift,
            double low,
            double high,
            boolean moreThanChance) {}

    /**
     * @param provider who wrote it, when its source is external
     * @param local what the site itself says then; that alone is about the matches
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Output(String text, String source, String provider, String local) {}

    /** The same answer with a provider's words about the picture. They are data: nothing else depends on them. */
    MatchesJson in(ExternalText words) {
        String text = words.text() + "\n\n" + ExplainMatches.MACHINE_WRITTEN + " " + ExplainMatches.NOT_CLINICAL;
        return new MatchesJson(
                model,
                index,
                abstained,
                reason,
                identical,
                matches,
                findings,
                new Output(text, "external", words.provider(), output.text()),
                notes);
    }

    /** @param references those of the matches, by id; one that has gone meanwhile is left out */
    static MatchesJson from(FoundMatches found, Map<String, Reference> references, String explanation) {
        return new MatchesJson(
                found.model(),
                found.index(),
                found.abstention().isPresent(),
                found.abstention().map(Abstention::text).orElse(null),
                found.identical().orElse(null),
                found.matches().stream()
                        .filter(match -> references.containsKey(match.film().id()))
                        .map(match -> json(match, references.get(match.film().id())))
                        .toList(),
                found.findings().stream().map(MatchesJson::shared).toList(),
                new Output(explanation, "local", null, null),
                found.notes());
    }

    private static MatchJson json(Match match, Reference reference) {
        return new MatchJson(
                ReferenceJson.from(reference),
                rounded(match.similarity()),
                rounded(match.cosine()),
                match.samePatient() ? true : null);
    }

    private static Shared shared(SharedFinding shared) {
        WilsonInterval interval = shared.interval();
        return new Shared(
                shared.finding().displayName(),
                shared.neighbours(),
                shared.of(),
                rounded(shared.baseRate()),
                rounded(shared.lift()),
                rounded(interval.low()),
                rounded(interval.high()),
                shared.isMoreThanChance());
    }

    private static double rounded(double value) {
        return Math.round(value * 10_000) / 10_000.0;
    }
}
