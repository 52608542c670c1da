package org.xrayreference.reference.library;

import java.util.List;
import java.util.Map;

import org.xrayreference.reference.finding.Finding;

/**
 * One page of the answer to a {@link LibraryQuery}.
 *
 * @param findings how many pictures of the whole answer carry each finding: with a finding chosen, how often the
 *     others stand beside it
 * @param views how many pictures each view would leave, with all other choices kept
 * @param sexes likewise
 */
public record LibraryPage(
        LibraryQuery query,
        long total,
        List<Reference> items,
        Map<Finding, Long> findings,
        Map<View, Long> views,
        Map<Sex, Long> sexes) {}
