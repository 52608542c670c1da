package org.xrayreference.reference.index;

import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalInt;

import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;

import org.xrayreference.reference.finding.Finding;
import org.xrayreference.reference.index.Selection.Ages;
import org.xrayreference.reference.library.AgeBand;
import org.xrayreference.reference.library.LibraryListing.Facets;
import org.xrayreference.reference.library.LibraryQuery;
import org.xrayreference.reference.library.Sex;
import org.xrayreference.reference.library.View;

/**
 * Counts facets in one pass over the films that have the wanted findings and words: the findings among those that the
 * whole query leaves; views, sexes and ages each among those that all its other choices leave.
 */
final class CountFacets {
    private static final int UNKNOWN = -1;

    private final int wantedView;
    private final int wantedSex;
    private final Ages wantedAges;
    private final long[] findings = new long[Finding.values().length];
    private final long[] views = new long[View.values().length];
    private final long[] sexes = new long[Sex.values().length];
    private final long[] ages = new long[AgeBand.values().length];

    CountFacets(LibraryQuery wanted) {
        wantedView = wanted.view().map(Enum::ordinal).orElse(UNKNOWN);
        wantedSex = wanted.sex().map(Enum::ordinal).orElse(UNKNOWN);
        wantedAges = new Ages(wanted.ageMin(), wanted.ageMax());
    }

    void add(MatchingFilms films) throws IOException {
        NumericDocValues findingColumn = DocValues.getNumeric(films.leaf(), FilmFields.FINDINGS);
        NumericDocValues viewColumn = DocValues.getNumeric(films.leaf(), FilmFields.VIEW);
        NumericDocValues sexColumn = DocValues.getNumeric(films.leaf(), FilmFields.SEX);
        NumericDocValues ageColumn = DocValues.getNumeric(films.leaf(), FilmFields.AGE);
        DocIdSetIterator documents = films.iterator();
        for (int at = documents.nextDoc(); at != DocIdSetIterator.NO_MORE_DOCS; at = documents.nextDoc()) {
            add(value(findingColumn, at), value(viewColumn, at), value(sexColumn, at), value(ageColumn, at));
        }
    }

    private static int value(NumericDocValues column, int document) throws IOException {
        return column.advanceExact(document) ? (int) column.longValue() : UNKNOWN;
    }

    private void add(int findingBits, int view, int sex, int age) {
        boolean ofView = wantedView == UNKNOWN || wantedView == view;
        boolean ofSex = wantedSex == UNKNOWN || wantedSex == sex;
        boolean ofAge = wantedAges.includes(age == UNKNOWN ? OptionalInt.empty() : OptionalInt.of(age));
        if (ofSex && ofAge) {
            views[view]++;
        }
        if (ofView && ofAge && sex != UNKNOWN) {
            sexes[sex]++;
        }
        if (ofView && ofSex && age != UNKNOWN) {
            ages[AgeBand.of(age).ordinal()]++;
        }
        if (ofView && ofSex && ofAge) {
            countFindings(findings, findingBits);
        }
    }

    static void countFindings(long[] counts, int bits) {
        for (int rest = bits; rest != 0; rest &= rest - 1) {
            counts[Integer.numberOfTrailingZeros(rest)]++;
        }
    }

    Facets facets() {
        return new Facets(
                present(Finding.class, findings),
                present(View.class, views),
                present(Sex.class, sexes),
                present(AgeBand.class, ages));
    }

    static <T extends Enum<T>> Map<T, Long> present(Class<T> type, long[] counts) {
        Map<T, Long> present = new EnumMap<>(type);
        for (T value : type.getEnumConstants()) {
            if (counts[value.ordinal()] > 0) {
                present.put(value, counts[value.ordinal()]);
            }
        }
        return present;
    }
}
