package org.xrayreference.gateway.findings;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import io.smallrye.mutiny.Uni;

import org.xrayreference.gateway.library.AgeBand;
import org.xrayreference.gateway.library.Film;
import org.xrayreference.gateway.library.LibraryQuery;
import org.xrayreference.gateway.library.PictureWords;
import org.xrayreference.gateway.services.Answer;
import org.xrayreference.gateway.services.Reference;
import org.xrayreference.gateway.services.ReferenceClient;
import org.xrayreference.gateway.services.ReferencePage;

/**
 * Puts pictures with a finding beside pictures without any that are alike otherwise: the same view, sex and age band
 * where the library has them, else the same view. Else one would learn to tell men from women, or beds from stands.
 */
final class PairContrasts {
    private static final int PAIRS = 3;
    private static final int CHOICE = 6;
    private static final LibraryQuery WITHOUT =
            LibraryQuery.all().withFinding(PictureWords.slug(PictureWords.NO_FINDING));

    private final ReferenceClient references;

    PairContrasts(ReferenceClient references) {
        this.references = references;
    }

    /** @param labelled pictures that carry the finding */
    Uni<List<Contrast>> of(String finding, List<Reference> labelled) {
        List<Reference> clearest = clearest(finding, labelled);
        if (clearest.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        List<Uni<List<Reference>>> candidates =
                clearest.stream().map(this::candidates).toList();
        return Uni.join().all(candidates).andFailFast().map(choices -> paired(clearest, choices));
    }

    /** Those that show where it is, and nothing else, first; one of each patient. */
    private static List<Reference> clearest(String finding, List<Reference> labelled) {
        Set<String> patients = new HashSet<>();
        return labelled.stream()
                .filter(Reference::hasPicture)
                .sorted(Comparator.comparing((Reference film) -> film.boxes().isEmpty())
                        .thenComparing(film -> !PictureWords.isLabelledOnly(film, finding)))
                .filter(film -> patients.add(PictureWords.patient(film)))
                .limit(PAIRS)
                .toList();
    }

    private Uni<List<Reference>> candidates(Reference film) {
        LibraryQuery sameView = WITHOUT.withView(film.view());
        Optional<AgeBand> band = AgeBand.of(film.age());
        LibraryQuery alike = sameView.withSex(film.sex())
                .withAges(
                        band.map(AgeBand::from).orElse(null),
                        band.map(AgeBand::to).orElse(null));
        return Uni.combine()
                .all()
                .unis(ask(alike), ask(sameView))
                .with((closest, close) ->
                        Stream.concat(closest.stream(), close.stream()).toList());
    }

    private Uni<List<Reference>> ask(LibraryQuery query) {
        return Answer.of(query.ask(references, CHOICE))
                .map(answer -> answer.ifGiven().map(ReferencePage::items).orElse(List.of()));
    }

    private static List<Contrast> paired(List<Reference> films, List<List<Reference>> choices) {
        Set<String> taken = new HashSet<>();
        List<Contrast> pairs = new ArrayList<>();
        for (int i = 0; i < films.size(); i++) {
            Reference film = films.get(i);
            choices.get(i).stream()
                    .filter(Reference::hasPicture)
                    .filter(other -> !PictureWords.patient(other).equals(PictureWords.patient(film)))
                    .filter(other -> taken.add(PictureWords.patient(other)))
                    .findFirst()
                    .ifPresent(other -> pairs.add(contrast(film, other)));
        }
        return pairs;
    }

    private static Contrast contrast(Reference with, Reference without) {
        return new Contrast(
                Film.of(with),
                Film.of(without),
                alike(with, without),
                "/compare?left=" + with.id() + "&right=" + without.id());
    }

    private static String alike(Reference one, Reference other) {
        List<String> alike = new ArrayList<>();
        if (one.view() != null && one.view().equals(other.view())) {
            alike.add(one.view());
        }
        if (one.sex() != null && one.sex().equals(other.sex())) {
            alike.add(PictureWords.sex(one.sex()));
        }
        Optional<AgeBand> band = AgeBand.of(one.age());
        if (band.isPresent() && Objects.equals(band, AgeBand.of(other.age()))) {
            alike.add(band.get().inWords() + "\u00a0years");
        }
        return alike.isEmpty() ? null : "Both " + String.join(", ", alike);
    }
}
