package org.xrayreference.reference.finding;

import java.net.URI;
import java.util.List;

/**
 * What a learner reads about a finding: education, never advice.
 *
 * @param reviewed the date of a radiologist's review, or that there was none
 */
public record FindingText(
        Finding finding,
        List<String> synonyms,
        String reviewed,
        List<Source> sources,
        String description,
        String looksLike,
        String imitators,
        String lookAt) {

    public record Source(String title, URI url) {}

    /** The first sentence of what it is. */
    public String inBrief() {
        int end = description.indexOf(". ");
        return end < 0 ? description : description.substring(0, end + 1);
    }
}
