package org.xrayreference.reference.index;

import java.util.OptionalInt;

import org.apache.lucene.document.IntPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.WildcardQuery;

import org.xrayreference.reference.finding.Finding;
import org.xrayreference.reference.library.LibraryQuery;

/** What is asked for, in Lucene's words. */
final class FilmQueries {

    private FilmQueries() {}

    /** The selected films of which there is a vector. */
    static Query of(Selection selection) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        all.add(new FieldExistsQuery(FilmFields.VECTOR), Occur.FILTER);
        selection.finding().ifPresent(finding -> all.add(carries(finding), Occur.FILTER));
        selection.view().ifPresent(view -> all.add(term(FilmFields.VIEW, view.name()), Occur.FILTER));
        selection.sex().ifPresent(sex -> all.add(term(FilmFields.SEX, sex.name()), Occur.FILTER));
        addAges(all, selection.ages().least(), selection.ages().most());
        selection.exceptId().ifPresent(id -> all.add(id(id), Occur.MUST_NOT));
        selection
                .exceptPatient()
                .ifPresent(patient -> all.add(IntPoint.newExactQuery(FilmFields.PATIENT, patient), Occur.MUST_NOT));
        return all.build();
    }

    static Query of(LibraryQuery wanted) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        all.add(ofAnybody(wanted), Occur.FILTER);
        wanted.view().ifPresent(view -> all.add(term(FilmFields.VIEW, view.name()), Occur.FILTER));
        wanted.sex().ifPresent(sex -> all.add(term(FilmFields.SEX, sex.name()), Occur.FILTER));
        addAges(all, wanted.ageMin(), wanted.ageMax());
        return all.build();
    }

    /** The findings and words alone: any view, sex and age. */
    static Query ofAnybody(LibraryQuery wanted) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        all.add(new MatchAllDocsQuery(), Occur.FILTER);
        wanted.finding().ifPresent(finding -> all.add(carries(finding), Occur.FILTER));
        wanted.with().ifPresent(finding -> all.add(carries(finding), Occur.FILTER));
        wanted.words().forEach(word -> all.add(says(word), Occur.FILTER));
        return all.build();
    }

    private static Query says(LibraryQuery.Word word) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        word.findings().forEach(finding -> any.add(carries(finding), Occur.SHOULD));
        any.add(new WildcardQuery(new Term(FilmFields.ID_TEXT, "*" + literally(word.text()) + "*")), Occur.SHOULD);
        return any.build();
    }

    private static String literally(String text) {
        return text.replaceAll("[*?\\\\]", "\\\\$0");
    }

    static Query withVector(String id) {
        return new BooleanQuery.Builder()
                .add(id(id), Occur.FILTER)
                .add(new FieldExistsQuery(FilmFields.VECTOR), Occur.FILTER)
                .build();
    }

    private static Query id(String id) {
        return term(FilmFields.ID, id);
    }

    private static Query carries(Finding finding) {
        return term(FilmFields.FINDING, finding.slug());
    }

    private static Query term(String field, String value) {
        return new TermQuery(new Term(field, value));
    }

    private static void addAges(BooleanQuery.Builder all, OptionalInt least, OptionalInt most) {
        if (least.isPresent() || most.isPresent()) {
            all.add(
                    IntPoint.newRangeQuery(
                            FilmFields.AGE, least.orElse(Integer.MIN_VALUE), most.orElse(Integer.MAX_VALUE)),
                    Occur.FILTER);
        }
    }
}
