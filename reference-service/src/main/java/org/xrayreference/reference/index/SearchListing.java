package org.xrayreference.reference.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;

import org.xrayreference.reference.library.LibraryListing.Facets;
import org.xrayreference.reference.library.LibraryListing.Found;
import org.xrayreference.reference.library.LibraryQuery;
import org.xrayreference.reference.library.LibraryQuery.Order;

/** One page of the library, and what further choices would leave. */
final class SearchListing {
    private static final SortField ID = new SortField(FilmFields.ID, SortField.Type.STRING);
    static final Sort BY_ID = new Sort(ID);
    private static final Map<Order, Sort> SORTS = new EnumMap<>(Map.of(
            Order.ID, BY_ID,
            Order.YOUNGEST, by(FilmFields.AGE, false, Integer.MAX_VALUE),
            Order.OLDEST, by(FilmFields.AGE, true, Integer.MIN_VALUE),
            Order.MOST_FINDINGS, by(FilmFields.FINDING_COUNT, true, Integer.MIN_VALUE)));

    private final IndexSearcher searcher;

    SearchListing(IndexSearcher searcher) {
        this.searcher = searcher;
    }

    private static Sort by(String field, boolean greatestFirst, int whenUnknown) {
        SortField sort = new SortField(field, SortField.Type.INT, greatestFirst);
        sort.setMissingValue(whenUnknown);
        return new Sort(sort, ID);
    }

    Found search(LibraryQuery wanted) throws IOException {
        Query query = FilmQueries.of(wanted);
        int total = searcher.count(query);
        return new Found(total, page(query, wanted, total), facets(wanted));
    }

    private List<String> page(Query query, LibraryQuery wanted, int total) throws IOException {
        long from = (long) wanted.page() * wanted.size();
        if (from >= total) {
            return List.of();
        }
        int to = (int) Math.min(total, from + wanted.size());
        TopFieldDocs sorted = searcher.search(query, new TopFieldCollectorManager(SORTS.get(wanted.order()), to, 1));
        List<String> ids = new ArrayList<>();
        for (int i = (int) from; i < to; i++) {
            ids.add(FilmFields.id(searcher, sorted.scoreDocs[i].doc));
        }
        return ids;
    }

    private Facets facets(LibraryQuery wanted) throws IOException {
        CountFacets count = new CountFacets(wanted);
        for (MatchingFilms films : MatchingFilms.of(searcher, FilmQueries.ofAnybody(wanted))) {
            count.add(films);
        }
        return count.facets();
    }
}
