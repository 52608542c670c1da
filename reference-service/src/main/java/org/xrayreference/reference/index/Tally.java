package org.xrayreference.reference.index;

import java.util.Map;

import org.xrayreference.reference.finding.Finding;

/** How many pictures there are, and how many of them carry each finding. */
public record Tally(int of, Map<Finding, Integer> counts) {

    public int count(Finding finding) {
        return counts.getOrDefault(finding, 0);
    }
}
