package org.xrayreference.reference.matching;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import org.xrayreference.reference.embedding.FilmSketch;
import org.xrayreference.reference.index.EmbeddingStore;
import org.xrayreference.reference.index.IndexedFilm;
import org.xrayreference.reference.index.SimilarityIndex;

/** A picture of the library as one that others are compared with. */
public final class OpenLibraryFilm {
    private final EmbeddingStore embeddings;

    public OpenLibraryFilm(EmbeddingStore embeddings) {
        this.embeddings = embeddings;
    }

    /** @return empty when the index has no such picture, or its sketch is not there */
    public Optional<ComparedFilm> of(SimilarityIndex index, String id) {
        Optional<IndexedFilm> film = index.film(id);
        FilmSketch sketch = embeddings.sketches(index.model(), List.of(id)).get(id);
        if (film.isEmpty() || sketch == null) {
            return Optional.empty();
        }
        return index.vector(id).map(vector -> new ComparedFilm(vector, sketch, OptionalDouble.empty(), film));
    }
}
