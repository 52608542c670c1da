package org.xrayreference.reference.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;

/** Those films of a segment that a query asks for; removed ones are not among them. */
record MatchingFilms(LeafReader leaf, FixedBitSet documents) {

    static List<MatchingFilms> of(IndexSearcher searcher, Query query) throws IOException {
        Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
        List<MatchingFilms> matching = new ArrayList<>();
        for (LeafReaderContext context : searcher.getIndexReader().leaves()) {
            FixedBitSet documents = new FixedBitSet(context.reader().maxDoc());
            Scorer scorer = weight.scorer(context);
            if (scorer != null) {
                documents.or(scorer.iterator());
                clearRemoved(documents, context.reader().getLiveDocs());
            }
            matching.add(new MatchingFilms(context.reader(), documents));
        }
        return matching;
    }

    private static void clearRemoved(FixedBitSet documents, Bits live) {
        for (int at = 0; live != null && at < live.length(); at++) {
            if (!live.get(at)) {
                documents.clear(at);
            }
        }
    }

    int count() {
        return documents.cardinality();
    }

    DocIdSetIterator iterator() {
        return new BitSetIterator(documents, 0);
    }
}
