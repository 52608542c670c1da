package org.xrayreference.reference.library;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

import org.xrayreference.reference.finding.Finding;

/**
 * What a visitor wants to see of the library.
 *
 * @param with a second finding that must be there as well
 * @param words each must be part of the id, or name a finding of the picture
 * @param page counts from 0
 */
public record LibraryQuery(
        Optional<Finding> finding,
        Optional<Finding> with,
        Optional<View> view,
        Optional<Sex> sex,
        OptionalInt ageMin,
        OptionalInt ageMax,
        List<Word> words,
        int page,
        int size) {

    /** A word, and the findings that it may mean. */
    public record Word(String text, Set<Finding> findings) {}

    /** The same question to every view: for the counts of the views. */
    LibraryQuery ofAnyView() {
        return new LibraryQuery(finding, with, Optional.empty(), sex, ageMin, ageMax, words, page, size);
    }

    /** The same question to both sexes. */
    LibraryQuery ofAnySex() {
        return new LibraryQuery(finding, with, view, Optional.empty(), ageMin, ageMax, words, page, size);
    }
}
