package org.xrayreference.reference.index;

import java.io.IOException;
import java.util.List;

import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TotalHits;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.VectorUtil;

/**
 * The vectors nearest to one, among the selected films. In each segment either all selected vectors are compared, or,
 * where that would take long, its graph is followed.
 */
final class SearchVectors {
    /** To compare so many numbers takes about as long as to follow a graph, and is exact. */
    private static final int COMPARED_AT_ONCE = 500_000;

    /** The graph is followed with at least so many candidates: fewer would miss more of the nearest. */
    private static final int FEWEST_CANDIDATES = 100;

    /** Of unselected films a graph leads past many: about so many steps for each candidate and share left out. */
    private static final long STEPS = 20;

    private final IndexSearcher searcher;
    private final float[] query;
    private final NearestHits nearest;

    SearchVectors(IndexSearcher searcher, float[] query, int k) {
        this.searcher = searcher;
        this.query = query;
        nearest = new NearestHits(k);
    }

    List<NearestHits.Hit> among(Selection selection) throws IOException {
        if (selection.equals(Selection.ALL) && isMany(searcher.getIndexReader().numDocs())) {
            for (LeafReaderContext context : searcher.getIndexReader().leaves()) {
                follow(context.reader(), context.reader().getLiveDocs(), Integer.MAX_VALUE);
            }
        } else {
            for (MatchingFilms films : MatchingFilms.of(searcher, FilmQueries.of(selection))) {
                search(films);
            }
        }
        return nearest.inOrder();
    }

    private void search(MatchingFilms films) throws IOException {
        int count = films.count();
        boolean fewer =
                (long) count * count < STEPS * candidates() * films.leaf().maxDoc();
        // where the graph leads past more films than are selected, it is left
        if (!isMany(count) || fewer || !follow(films.leaf(), films.documents(), count)) {
            compare(films.leaf(), films.iterator());
        }
    }

    private int candidates() {
        return Math.max(FEWEST_CANDIDATES, 2 * nearest.wanted());
    }

    private boolean isMany(int films) {
        return (long) films * query.length > COMPARED_AT_ONCE;
    }

    /** @return false when more than {@code most} films were met, and the result is to be thrown away */
    private boolean follow(LeafReader leaf, Bits selected, int most) throws IOException {
        TopDocs found = leaf.searchNearestVectors(FilmFields.VECTOR, query, candidates(), selected, most);
        if (found.totalHits.relation == TotalHits.Relation.GREATER_THAN_OR_EQUAL_TO) {
            return false;
        }
        FixedBitSet documents = new FixedBitSet(leaf.maxDoc());
        for (var hit : found.scoreDocs) {
            documents.set(hit.doc);
        }
        // scores are rounded more than products are
        compare(leaf, new BitSetIterator(documents, found.scoreDocs.length));
        return true;
    }

    private void compare(LeafReader leaf, DocIdSetIterator documents) throws IOException {
        FloatVectorValues vectors = leaf.getFloatVectorValues(FilmFields.VECTOR);
        for (int at = documents.nextDoc(); at != DocIdSetIterator.NO_MORE_DOCS; at = documents.nextDoc()) {
            vectors.advance(at);
            nearest.offer(leaf, at, VectorUtil.dotProduct(query, vectors.vectorValue()));
        }
    }
}
