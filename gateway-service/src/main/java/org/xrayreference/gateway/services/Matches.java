package org.xrayreference.gateway.services;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/** The library pictures most like a picture, and what they share. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Matches(
        String model,
        String index,
        boolean abstained,
        String reason,
        String identical,
        List<Match> matches,
        List<Share> findings,
        Output output,
        List<String> notes) {

    public Matches {
        matches = matches == null ? List.of() : List.copyOf(matches);
        findings = findings == null ? List.of() : List.copyOf(findings);
        notes = notes == null ? List.of() : List.copyOf(notes);
    }

    /**
     * @param similarity 0 to 1, calibrated
     * @param samePatient whether both pictures are library pictures of one patient; null where that is not told
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Match(Reference reference, double similarity, Boolean samePatient) {
        public Match(Reference reference, double similarity) {
            this(reference, similarity, null);
        }
    }

    /**
     * How often a finding stands among the matches ({@code neighbours} of {@code of}), beside its share of the whole
     * library ({@code baseRate}); {@code low} and {@code high} bound the share among the matches. Shares are 0 to 1.
     *
     * @param moreThanChance null where that is not told
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Share(
            String finding,
            int neighbours,
            int of,
            double baseRate,
            double lift,
            double low,
            double high,
            Boolean moreThanChance) {}

    /** @param local what the site itself says, where the text is of a provider */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Output(String text, String source, String provider, String local) {
        public boolean isExternal() {
            return "external".equals(source);
        }
    }
}
