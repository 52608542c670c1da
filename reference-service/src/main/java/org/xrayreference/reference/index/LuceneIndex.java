package org.xrayreference.reference.index;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.MMapDirectory;

import org.xrayreference.reference.finding.Finding;
import org.xrayreference.reference.library.LibraryListing;
import org.xrayreference.reference.library.LibraryQuery;

/**
 * The library in a Lucene index that never changes, read where it lies on disk: vectors, facts and words. Likeness is
 * looked for in graphs of neighbours (HNSW), each segment's own; where few films are selected, all of them are
 * compared, and the answer is exact.
 */
public final class LuceneIndex implements SimilarityIndex, LibraryListing, Closeable {
    private final IndexAbout about;
    private final Learnt learnt;
    private final MMapDirectory directory;
    private final DirectoryReader reader;
    private final IndexSearcher searcher;
    private final int size;

    LuceneIndex(Path folder, IndexAbout about) throws IOException {
        this.about = about;
        learnt = new Learnt(folder);
        directory = new MMapDirectory(folder);
        reader = DirectoryReader.open(directory);
        searcher = new IndexSearcher(reader);
        // hardly any two questions are the same
        searcher.setQueryCache(null);
        size = searcher.count(new FieldExistsQuery(FilmFields.VECTOR));
    }

    @Override
    public String version() {
        return about.state().name();
    }

    @Override
    public String model() {
        return about.model().name();
    }

    IndexAbout about() {
        return about;
    }

    @Override
    public int size() {
        return size;
    }

    int segments() {
        return reader.leaves().size();
    }

    private interface Reading<T> {
        T read() throws IOException;
    }

    /** Keeps the files from being let go while they are read. */
    private <T> T reading(Reading<T> reading) {
        reader.incRef();
        try {
            try {
                return reading.read();
            } finally {
                reader.decRef();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<Neighbour> nearest(float[] query, int k, Selection selection) {
        return reading(() -> {
            List<Neighbour> neighbours = new ArrayList<>();
            for (NearestHits.Hit hit : new SearchVectors(searcher, query, k).among(selection)) {
                neighbours.add(new Neighbour(hit.film(), hit.similarity()));
            }
            return neighbours;
        });
    }

    @Override
    public Tally tally(Selection selection) {
        return reading(() -> {
            long[] counts = new long[Finding.values().length];
            int of = countFindings(FilmQueries.of(selection), counts);
            Map<Finding, Integer> tally = new EnumMap<>(Finding.class);
            CountFacets.present(Finding.class, counts)
                    .forEach((finding, count) -> tally.put(finding, count.intValue()));
            return new Tally(of, tally);
        });
    }

    /** @return how many films there are */
    private int countFindings(Query query, long[] counts) throws IOException {
        int of = 0;
        for (MatchingFilms films : MatchingFilms.of(searcher, query)) {
            NumericDocValues findings = DocValues.getNumeric(films.leaf(), FilmFields.FINDINGS);
            DocIdSetIterator documents = films.iterator();
            while (documents.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                findings.advanceExact(documents.docID());
                CountFacets.countFindings(counts, (int) findings.longValue());
                of++;
            }
        }
        return of;
    }

    @Override
    public Optional<IndexedFilm> film(String id) {
        return reading(() -> {
            for (MatchingFilms films : withVector(id)) {
                DocIdSetIterator document = films.iterator();
                if (document.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                    return Optional.of(FilmFields.film(films.leaf(), document.docID()));
                }
            }
            return Optional.empty();
        });
    }

    @Override
    public Optional<float[]> vector(String id) {
        return reading(() -> {
            for (MatchingFilms films : withVector(id)) {
                DocIdSetIterator document = films.iterator();
                if (document.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                    FloatVectorValues vectors = films.leaf().getFloatVectorValues(FilmFields.VECTOR);
                    vectors.advance(document.docID());
                    return Optional.of(vectors.vectorValue().clone());
                }
            }
            return Optional.empty();
        });
    }

    private List<MatchingFilms> withVector(String id) throws IOException {
        return MatchingFilms.of(searcher, FilmQueries.withVector(id));
    }

    @Override
    public List<IndexedFilm> sample(int most) {
        return reading(() -> {
            ScoreDoc[] byId = searcher.search(
                            new FieldExistsQuery(FilmFields.VECTOR), Math.max(1, size), SearchListing.BY_ID)
                    .scoreDocs;
            int count = Math.min(most, byId.length);
            List<IndexedFilm> films = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                films.add(FilmFields.film(searcher, byId[(int) ((long) i * byId.length / count)].doc));
            }
            return films;
        });
    }

    @Override
    public FilmLimits limits() {
        return learnt(FilmLimits.class).orElse(FilmLimits.NONE);
    }

    @Override
    public <T> Optional<T> learnt(Class<T> type) {
        return learnt.get(type);
    }

    @Override
    public Found search(LibraryQuery query) {
        return reading(() -> new SearchListing(searcher).search(query));
    }

    @Override
    public Map<Finding, Long> countByFinding() {
        return reading(() -> {
            long[] counts = new long[Finding.values().length];
            countFindings(new MatchAllDocsQuery(), counts);
            return CountFacets.present(Finding.class, counts);
        });
    }

    /** What is being read is read to its end; nothing can be asked any more. */
    @Override
    public void close() throws IOException {
        reader.close();
        directory.close();
    }
}
