package org.xrayreference.reference.index;

import java.util.Optional;
import java.util.OptionalInt;

import org.xrayreference.reference.finding.Finding;
import org.xrayreference.reference.library.Sex;
import org.xrayreference.reference.library.View;

/** The part of the library that is searched. */
public record Selection(
        Optional<Finding> finding,
        Optional<View> view,
        Optional<Sex> sex,
        Ages ages,
        Optional<String> exceptId,
        OptionalInt exceptPatient) {

    public static final Selection ALL = of(Optional.empty(), Optional.empty());

    /** From the one to the other, both included; with either, pictures of unknown age are left out. */
    public record Ages(OptionalInt least, OptionalInt most) {
        public static final Ages ANY = new Ages(OptionalInt.empty(), OptionalInt.empty());

        boolean includes(OptionalInt age) {
            if (least.isEmpty() && most.isEmpty()) {
                return true;
            }
            return age.isPresent()
                    && age.getAsInt() >= least.orElse(Integer.MIN_VALUE)
                    && age.getAsInt() <= most.orElse(Integer.MAX_VALUE);
        }
    }

    public static Selection of(Optional<Finding> finding, Optional<View> view) {
        return new Selection(finding, view, Optional.empty(), Ages.ANY, Optional.empty(), OptionalInt.empty());
    }

    public Selection people(Optional<Sex> wanted, Ages between) {
        return new Selection(finding, view, wanted, between, exceptId, exceptPatient);
    }

    public Selection exceptId(String id) {
        return new Selection(finding, view, sex, ages, Optional.of(id), exceptPatient);
    }

    public Selection exceptPatient(int patient) {
        return new Selection(finding, view, sex, ages, exceptId, OptionalInt.of(patient));
    }

    /** Whether a visitor chose a part of the library. */
    public boolean isChoice() {
        return finding.isPresent() || view.isPresent();
    }

    boolean includes(IndexedFilm film) {
        return finding.map(film.findings()::contains).orElse(true)
                && view.map(wanted -> wanted == film.view()).orElse(true)
                && (sex.isEmpty() || sex.equals(film.sex()))
                && ages.includes(film.age())
                && !exceptId.map(film.id()::equals).orElse(false)
                && !(exceptPatient.isPresent() && exceptPatient.getAsInt() == film.patient());
    }
}
