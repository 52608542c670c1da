package org.xrayreference.reference.library;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.xrayreference.reference.finding.Finding;

/** A {@link LibraryQuery} as the condition of an SQL statement over {@code reference}. */
record LibraryCondition(String sql, Map<String, Object> values) {

    static LibraryCondition of(LibraryQuery query) {
        List<String> terms = new ArrayList<>(List.of("true"));
        Map<String, Object> values = new HashMap<>();
        String[] wanted = Stream.of(query.finding(), query.with())
                .flatMap(Optional::stream)
                .map(Finding::slug)
                .toArray(String[]::new);
        if (wanted.length > 0) {
            terms.add("findings @> cast(:findings as varchar[])");
            values.put("findings", wanted);
        }
        query.view().ifPresent(view -> add(terms, values, "view = :view", "view", view.name()));
        query.sex().ifPresent(sex -> add(terms, values, "sex = :sex", "sex", sex.name()));
        query.ageMin().ifPresent(age -> add(terms, values, "age >= :ageMin", "ageMin", age));
        query.ageMax().ifPresent(age -> add(terms, values, "age <= :ageMax", "ageMax", age));
        for (int i = 0; i < query.words().size(); i++) {
            LibraryQuery.Word word = query.words().get(i);
            String name = "word" + i;
            terms.add("(strpos(lower(id), :%1$s) > 0 or findings && cast(:%1$sFindings as varchar[]))".formatted(name));
            values.put(name, word.text().toLowerCase(Locale.ROOT));
            values.put(
                    name + "Findings",
                    word.findings().stream().map(Finding::slug).toArray(String[]::new));
        }
        return new LibraryCondition(terms.stream().collect(Collectors.joining(" and ", " where ", "")), values);
    }

    private static void add(List<String> terms, Map<String, Object> values, String term, String name, Object value) {
        terms.add(term);
        values.put(name, value);
    }
}
