package org.xrayreference.reference.matching;

import java.util.List;
import java.util.Optional;

import org.xrayreference.reference.index.Neighbour;

/** The answer to "which library pictures look like this one?". */
record FoundMatches(
        String model,
        String index,
        Optional<Abstention> abstention,
        Optional<String> identical,
        List<Neighbour> matches,
        List<SharedFinding> findings,
        List<String> notes) {

    static FoundMatches abstained(String model, String index, Abstention why, List<String> notes) {
        return new FoundMatches(model, index, Optional.of(why), Optional.empty(), List.of(), List.of(), notes);
    }
}
