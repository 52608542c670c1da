package org.xrayreference.gateway.learn;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

import io.smallrye.mutiny.Uni;

import org.xrayreference.gateway.library.AgeBand;
import org.xrayreference.gateway.library.LibraryQuery;
import org.xrayreference.gateway.library.PictureWords;
import org.xrayreference.gateway.services.Answer;
import org.xrayreference.gateway.services.Reference;
import org.xrayreference.gateway.services.ReferenceClient;
import org.xrayreference.gateway.services.ReferencePage;

/** Draws pictures from the library, others each time. */
final class DrawFilms {
    private static final int HANDFUL = 24;
    private static final LibraryQuery WITHOUT =
            LibraryQuery.all().withFinding(PictureWords.slug(PictureWords.NO_FINDING));

    private final ReferenceClient references;
    private final Random random;

    DrawFilms(ReferenceClient references, Random random) {
        this.references = references;
        this.random = random;
    }

    /** @return pictures with the finding, one of each patient, those with no other label first */
    List<Reference> labelled(String finding) {
        List<Reference> films = handful(LibraryQuery.all().withFinding(finding));
        List<Reference> clearestFirst = new ArrayList<>();
        films.stream()
                .filter(film -> PictureWords.isLabelledOnly(film, finding))
                .forEach(clearestFirst::add);
        films.stream()
                .filter(film -> !PictureWords.isLabelledOnly(film, finding))
                .forEach(clearestFirst::add);
        return clearestFirst;
    }

    /** @return a picture labelled with no finding, as like the film otherwise as the library has one */
    Optional<Reference> without(Reference film) {
        Optional<AgeBand> band = AgeBand.of(film.age());
        LibraryQuery sameView = WITHOUT.withView(film.view());
        LibraryQuery alike = sameView.withSex(film.sex())
                .withAges(
                        band.map(AgeBand::from).orElse(null),
                        band.map(AgeBand::to).orElse(null));
        return other(film, handful(alike)).or(() -> other(film, handful(sameView)));
    }

    /** @return those of the pictures that the library has, with their pictures */
    List<Reference> named(List<String> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        List<Uni<Answer<Reference>>> questions =
                ids.stream().map(id -> Answer.of(references.reference(id))).toList();
        return Uni.join().all(questions).andFailFast().await().atMost(Answer.LONGEST).stream()
                .flatMap(answer -> answer.ifGiven().stream())
                .filter(Reference::hasPicture)
                .toList();
    }

    private static Optional<Reference> other(Reference film, List<Reference> films) {
        return films.stream()
                .filter(other -> !PictureWords.patient(other).equals(PictureWords.patient(film)))
                .findFirst();
    }

    private List<Reference> handful(LibraryQuery query) {
        ReferencePage first = ask(query);
        int pages = (int) Math.min(Integer.MAX_VALUE, (first.total() + HANDFUL - 1) / HANDFUL);
        int page = pages < 2 ? 0 : random.nextInt(pages);
        List<Reference> films = new ArrayList<>((page == 0 ? first : ask(query.onPage(page))).items());
        films.removeIf(film -> !film.hasPicture());
        Collections.shuffle(films, random);
        Set<String> patients = new HashSet<>();
        films.removeIf(film -> !patients.add(PictureWords.patient(film)));
        return films;
    }

    private ReferencePage ask(LibraryQuery query) {
        return Answer.await(query.ask(references, HANDFUL))
                .ifGiven()
                .orElseGet(() -> new ReferencePage(0, 0, HANDFUL, List.of(), null));
    }
}
