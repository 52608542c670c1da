package org.xrayreference.reference.index;

import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.BytesRef;

import org.xrayreference.reference.finding.Finding;
import org.xrayreference.reference.library.Sex;
import org.xrayreference.reference.library.View;

/**
 * A film as the index holds it: every fact as a term to search for, and as a column to count, sort and read. Enums are
 * kept by their position; who adds a value before another raises the format of {@link IndexAbout}.
 */
final class FilmFields {
    static final String ID = "id";
    /** The id in small letters, to search for parts of it. */
    static final String ID_TEXT = "idText";

    static final String PATIENT = "patient";
    static final String FINDING = "finding";
    /** One bit for each finding. */
    static final String FINDINGS = "findings";

    static final String FINDING_COUNT = "findingCount";
    static final String VIEW = "view";
    static final String SEX = "sex";
    static final String AGE = "age";
    static final String VECTOR = "vector";
    /** Changes whenever anything of the film did. */
    static final String FINGERPRINT = "fingerprint";

    private FilmFields() {}

    static Document document(IndexedFilm film, Optional<float[]> vector, long fingerprint) {
        Document document = new Document();
        document.add(new StringField(ID, film.id(), Store.NO));
        document.add(new SortedDocValuesField(ID, new BytesRef(film.id())));
        document.add(new StringField(ID_TEXT, film.id().toLowerCase(Locale.ROOT), Store.NO));
        document.add(new IntPoint(PATIENT, film.patient()));
        document.add(new NumericDocValuesField(PATIENT, film.patient()));
        document.add(new StringField(VIEW, film.view().name(), Store.NO));
        document.add(new NumericDocValuesField(VIEW, film.view().ordinal()));
        film.sex().ifPresent(sex -> {
            document.add(new StringField(SEX, sex.name(), Store.NO));
            document.add(new NumericDocValuesField(SEX, sex.ordinal()));
        });
        film.age().ifPresent(age -> {
            document.add(new IntPoint(AGE, age));
            document.add(new NumericDocValuesField(AGE, age));
        });
        film.findings().forEach(finding -> document.add(new StringField(FINDING, finding.slug(), Store.NO)));
        document.add(new NumericDocValuesField(FINDINGS, bits(film.findings())));
        document.add(new NumericDocValuesField(FINDING_COUNT, count(film.findings())));
        document.add(new NumericDocValuesField(FINGERPRINT, fingerprint));
        vector.ifPresent(
                values -> document.add(new KnnFloatVectorField(VECTOR, values, VectorSimilarityFunction.DOT_PRODUCT)));
        return document;
    }

    private static long bits(Set<Finding> findings) {
        return findings.stream().mapToLong(finding -> 1L << finding.ordinal()).sum();
    }

    /** “No Finding” is none. */
    private static long count(Set<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding != Finding.NO_FINDING)
                .count();
    }

    static long fingerprint(IndexedFilm film, Optional<float[]> vector) {
        long print = film.id().hashCode();
        print = mixed(print, film.patient());
        print = mixed(print, bits(film.findings()));
        print = mixed(print, film.view().ordinal());
        print = mixed(print, film.sex().map(Enum::ordinal).orElse(-1));
        print = mixed(print, film.age().orElse(-1));
        if (vector.isPresent()) {
            for (float value : vector.get()) {
                print = mixed(print, Float.floatToRawIntBits(value));
            }
        }
        return print;
    }

    private static long mixed(long print, long value) {
        long mixed = (print ^ value) * 0x9e3779b97f4a7c15L;
        return mixed ^ mixed >>> 29;
    }

    static IndexedFilm film(LeafReader leaf, int document) throws IOException {
        return new IndexedFilm(
                id(leaf, document),
                number(leaf, PATIENT, document).getAsInt(),
                findings(number(leaf, FINDINGS, document).getAsInt()),
                View.values()[number(leaf, VIEW, document).getAsInt()],
                number(leaf, SEX, document).stream()
                        .mapToObj(sex -> Sex.values()[sex])
                        .findFirst(),
                number(leaf, AGE, document));
    }

    static IndexedFilm film(IndexSearcher searcher, int document) throws IOException {
        LeafReaderContext leaf = leaf(searcher, document);
        return film(leaf.reader(), document - leaf.docBase);
    }

    static String id(IndexSearcher searcher, int document) throws IOException {
        LeafReaderContext leaf = leaf(searcher, document);
        return id(leaf.reader(), document - leaf.docBase);
    }

    private static LeafReaderContext leaf(IndexSearcher searcher, int document) {
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        return leaves.get(ReaderUtil.subIndex(document, leaves));
    }

    static String id(LeafReader leaf, int document) throws IOException {
        SortedDocValues ids = DocValues.getSorted(leaf, ID);
        ids.advanceExact(document);
        return ids.lookupOrd(ids.ordValue()).utf8ToString();
    }

    private static OptionalInt number(LeafReader leaf, String field, int document) throws IOException {
        NumericDocValues column = DocValues.getNumeric(leaf, field);
        return column.advanceExact(document) ? OptionalInt.of((int) column.longValue()) : OptionalInt.empty();
    }

    static Set<Finding> findings(long bits) {
        Set<Finding> findings = EnumSet.noneOf(Finding.class);
        for (Finding finding : Finding.values()) {
            if ((bits >> finding.ordinal() & 1) == 1) {
                findings.add(finding);
            }
        }
        return findings;
    }
}
