package org.xrayreference.reference.matching;

import java.util.List;
import java.util.Optional;

import org.xrayreference.reference.index.SimilarityIndex;

/** The answer to "which library pictures look like this one?". */
record FoundMatches(
        String model,
        String index,
        Optional<Abstention> abstention,
        Optional<String> identical,
        List<Match> matches,
        List<SharedFinding> findings,
        List<String> notes) {

    static FoundMatches abstained(SimilarityIndex index, Abstention why) {
        return new FoundMatches(
                index.model(), index.version(), Optional.of(why), Optional.empty(), List.of(), List.of(), List.of());
    }
}
