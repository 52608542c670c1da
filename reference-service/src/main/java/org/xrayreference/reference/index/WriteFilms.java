package org.xrayreference.reference.index;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;

import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;

/**
 * Makes the index of a folder hold the films that it is given, and no others. What is there already and has not changed
 * stays: only new and changed films cost anything.
 */
final class WriteFilms implements Closeable {
    /** Bounds the memory of a build: what is beyond becomes another segment. */
    private static final double BUFFER_MIB = 64;

    /**
     * Bounds a graph, at some 60,000 films: in one of half a million, paths between far clusters are missing, which more
     * candidates do not make up for, and joining graphs costs most of a build. See "similarity" in docs/performance.md.
     */
    private static final double GRAPH_MIB = 64;

    private final IndexWriter writer;
    private final DirectoryReader before;
    private final FixedBitSet kept;
    private final long[] fingerprints;

    WriteFilms(Path folder) throws IOException {
        IndexWriterConfig config = new IndexWriterConfig();
        config.setCodec(new VectorCodec());
        config.setRAMBufferSizeMB(BUFFER_MIB);
        config.setMergePolicy(new TieredMergePolicy().setMaxMergedSegmentMB(GRAPH_MIB));
        config.setMergeScheduler(new SerialMergeScheduler());
        config.setCommitOnClose(false);
        writer = new IndexWriter(FSDirectory.open(folder), config);
        before = DirectoryReader.open(writer);
        kept = new FixedBitSet(Math.max(1, before.maxDoc()));
        fingerprints = new long[before.maxDoc()];
        for (LeafReaderContext leaf : before.leaves()) {
            NumericDocValues column = DocValues.getNumeric(leaf.reader(), FilmFields.FINGERPRINT);
            while (column.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                fingerprints[leaf.docBase + column.docID()] = column.longValue();
            }
        }
    }

    void take(LibraryFilms.Film film) throws IOException {
        String id = film.film().id();
        long fingerprint = FilmFields.fingerprint(film.film(), film.vector());
        int document = find(id);
        if (document >= 0) {
            kept.set(document);
            if (fingerprints[document] == fingerprint) {
                return;
            }
        }
        Document changed = FilmFields.document(film.film(), film.vector(), fingerprint);
        if (document >= 0) {
            writer.updateDocument(new Term(FilmFields.ID, id), changed);
        } else {
            writer.addDocument(changed);
        }
    }

    private int find(String id) throws IOException {
        BytesRef wanted = new BytesRef(id);
        for (LeafReaderContext leaf : before.leaves()) {
            Terms terms = leaf.reader().terms(FilmFields.ID);
            TermsEnum term = terms == null ? TermsEnum.EMPTY : terms.iterator();
            if (term.seekExact(wanted)) {
                Bits live = leaf.reader().getLiveDocs();
                PostingsEnum documents = term.postings(null, PostingsEnum.NONE);
                for (int at = documents.nextDoc(); at != DocIdSetIterator.NO_MORE_DOCS; at = documents.nextDoc()) {
                    if (live == null || live.get(at)) {
                        return leaf.docBase + at;
                    }
                }
            }
        }
        return -1;
    }

    /** Removes what was not given, and makes all of it last. Segments are joined before, so that they last joined. */
    void commit() throws IOException {
        for (LeafReaderContext leaf : before.leaves()) {
            Bits live = leaf.reader().getLiveDocs();
            for (int at = 0; at < leaf.reader().maxDoc(); at++) {
                if ((live == null || live.get(at)) && !kept.get(leaf.docBase + at)) {
                    writer.deleteDocuments(new Term(FilmFields.ID, FilmFields.id(leaf.reader(), at)));
                }
            }
        }
        before.close();
        writer.flush();
        writer.commit();
    }

    @Override
    public void close() throws IOException {
        before.close();
        writer.close();
        writer.getDirectory().close();
    }
}
