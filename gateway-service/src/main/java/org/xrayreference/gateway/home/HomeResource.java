package org.xrayreference.gateway.home;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import org.eclipse.microprofile.rest.client.inject.RestClient;

import org.xrayreference.gateway.library.LibraryQuery;
import org.xrayreference.gateway.services.Answer;
import org.xrayreference.gateway.services.Reference;
import org.xrayreference.gateway.services.ReferenceClient;
import org.xrayreference.gateway.services.ReferencePage;

@Path("/")
@Produces("text/html;charset=UTF-8")
@Blocking
class HomeResource {
    /** Something that a beginner sees at once. */
    private static final String EXAMPLE = "cardiomegaly";

    /** The page has enough to say without the library. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private static final int EXAMPLES = 24;
    private static final int ALIKE = 3;

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance home(HomeView view);
    }

    private final ReferenceClient references;
    private final Clock clock = Clock.systemUTC();

    HomeResource(@RestClient ReferenceClient references) {
        this.references = references;
    }

    @GET
    public TemplateInstance home() {
        var library =
                Answer.await(LibraryQuery.all().ask(references, 1), PATIENCE).ifGiven();
        if (library.isEmpty()) {
            return Templates.home(HomeView.of(Optional.empty(), null, Optional.empty()));
        }
        var findings = Answer.await(references.findings(), PATIENCE).ifGiven();
        return Templates.home(HomeView.of(library.map(ReferencePage::total), example(), findings));
    }

    /** Another one every day. */
    private HomeView.Example example() {
        List<Reference> films = Answer.await(
                        LibraryQuery.all().withFinding(EXAMPLE).withView("PA").ask(references, EXAMPLES), PATIENCE)
                .ifGiven()
                .map(ReferencePage::items)
                .orElse(List.of())
                .stream()
                .filter(Reference::hasPicture)
                .toList();
        if (films.isEmpty()) {
            return null;
        }
        Reference film = films.get((int) (LocalDate.now(clock).toEpochDay() % films.size()));
        return Answer.await(references.similar(film.id(), ALIKE), PATIENCE)
                .ifGiven()
                .map(alike -> HomeView.example(film, alike))
                .orElse(null);
    }
}
