package org.xrayreference.reference.library;

import java.util.OptionalInt;

import org.xrayreference.reference.finding.Finding;
import org.xrayreference.reference.finding.FindingTexts;
import org.xrayreference.reference.problem.Parameter;

/** Reads a {@link LibraryQuery} from the parameters of a request. */
final class ReadLibraryQuery {
    static final String FINDINGS = "a finding, such as “effusion” or “no-finding”";
    private static final int OLDEST = 120;
    private static final int LONGEST_WORDS = 100;
    private static final int LAST_PAGE = 1_000_000;
    private static final int USUAL_SIZE = 24;
    private static final int LARGEST_SIZE = 100;

    private final UnderstandWords understand;

    ReadLibraryQuery(FindingTexts texts) {
        understand = new UnderstandWords(texts);
    }

    /** The parameters by their names; null or empty is "any". */
    record Parameters(
            String finding,
            String with,
            String view,
            String sex,
            String ageMin,
            String ageMax,
            String q,
            String sort,
            String page,
            String size) {}

    LibraryQuery read(Parameters given) {
        OptionalInt ageMin = new Parameter("ageMin", given.ageMin()).wholeNumber(0, OLDEST);
        OptionalInt ageMax = new Parameter("ageMax", given.ageMax()).wholeNumber(0, OLDEST);
        if (ageMin.isPresent() && ageMax.isPresent() && ageMin.getAsInt() > ageMax.getAsInt()) {
            throw new Parameter("ageMin", given.ageMin()).refusal("no more than ageMax, " + ageMax.getAsInt());
        }
        return new LibraryQuery(
                new Parameter("finding", given.finding()).oneOf(FINDINGS, Finding::parse),
                new Parameter("with", given.with()).oneOf(FINDINGS, Finding::parse),
                new Parameter("view", given.view()).oneOf("PA or AP", View::parse),
                new Parameter("sex", given.sex()).oneOf("F or M", Sex::parse),
                ageMin,
                ageMax,
                new Parameter("q", given.q())
                        .text(LONGEST_WORDS).stream()
                                .flatMap(text -> understand.understand(text).stream())
                                .toList(),
                new Parameter("sort", given.sort())
                        .oneOf("id, age, -age or findings", LibraryQuery.Order::parse)
                        .orElse(LibraryQuery.Order.ID),
                new Parameter("page", given.page()).wholeNumber(0, LAST_PAGE).orElse(0),
                new Parameter("size", given.size()).wholeNumber(1, LARGEST_SIZE).orElse(USUAL_SIZE));
    }
}
