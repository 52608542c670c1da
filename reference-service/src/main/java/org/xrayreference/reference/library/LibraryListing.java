package org.xrayreference.reference.library;

import java.util.List;
import java.util.Map;

import org.xrayreference.reference.finding.Finding;

/** One unchanging state of the library, with and without pictures, searchable by facts and words. */
public interface LibraryListing {

    Found search(LibraryQuery query);

    /** How many pictures carry each finding. */
    Map<Finding, Long> countByFinding();

    /**
     * The answer to a {@link LibraryQuery}.
     *
     * @param ids of one page
     */
    record Found(long total, List<String> ids, Facets facets) {}

    /**
     * How many pictures further choices would leave.
     *
     * @param findings how many pictures of the whole answer carry each finding: with a finding chosen, how often the
     *     others stand beside it
     * @param views how many pictures each view would leave, with all other choices kept
     * @param sexes likewise
     * @param ages likewise
     */
    record Facets(Map<Finding, Long> findings, Map<View, Long> views, Map<Sex, Long> sexes, Map<AgeBand, Long> ages) {}
}
