package org.xrayreference.reference.index;

import java.util.Map;
import java.util.Optional;

import org.xrayreference.reference.index.LibraryFilms.LibraryState;

/** Which state of which library an index holds, with whose vectors. */
record IndexAbout(LibraryState state, EmbeddingModel model) {
    /** Raised whenever indexes are made in another way: older ones are not read then. */
    private static final int FORMAT = 1;

    /** An embedder. */
    record EmbeddingModel(String name, int dimensions) {}

    /** Names the snapshot. */
    String name() {
        return state.name() + "-" + model.name().replaceAll("[^A-Za-z0-9._-]", "_");
    }

    /** What a snapshot says of itself. */
    Map<String, String> facts() {
        return Map.of(
                "format", Integer.toString(FORMAT),
                "lineage", state.lineage(),
                "library", Long.toString(state.number()),
                "model", model.name(),
                "dimensions", Integer.toString(model.dimensions()));
    }

    /** The same library by the same model at the state that the facts name, if they are of this kind. */
    Optional<IndexAbout> sameKind(Map<String, String> facts) {
        try {
            IndexAbout that = new IndexAbout(
                    new LibraryState(state.lineage(), Long.parseLong(facts.getOrDefault("library", ""))), model);
            return that.facts().equals(facts) ? Optional.of(that) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
