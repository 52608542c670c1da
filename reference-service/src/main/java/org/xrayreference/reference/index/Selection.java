package org.xrayreference.reference.index;

import java.util.Optional;
import java.util.OptionalInt;

import org.xrayreference.reference.finding.Finding;
import org.xrayreference.reference.library.View;

/** The part of the library that is searched. */
public record Selection(
        Optional<Finding> finding, Optional<View> view, Optional<String> exceptId, OptionalInt exceptPatient) {

    public static final Selection ALL =
            new Selection(Optional.empty(), Optional.empty(), Optional.empty(), OptionalInt.empty());

    public static Selection of(Optional<Finding> finding, Optional<View> view) {
        return new Selection(finding, view, Optional.empty(), OptionalInt.empty());
    }

    public Selection exceptId(String id) {
        return new Selection(finding, view, Optional.of(id), exceptPatient);
    }

    public Selection exceptPatient(int patient) {
        return new Selection(finding, view, exceptId, OptionalInt.of(patient));
    }

    /** Whether a visitor chose a part of the library. */
    public boolean isChoice() {
        return finding.isPresent() || view.isPresent();
    }

    boolean includes(IndexedFilm film) {
        return finding.map(film.findings()::contains).orElse(true)
                && view.map(wanted -> wanted == film.view()).orElse(true)
                && !exceptId.map(film.id()::equals).orElse(false)
                && !(exceptPatient.isPresent() && exceptPatient.getAsInt() == film.patient());
    }
}
