package org.xrayreference.gateway.learn;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;

import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

import org.xrayreference.gateway.library.PictureWords;
import org.xrayreference.gateway.services.Answer;
import org.xrayreference.gateway.services.Finding;
import org.xrayreference.gateway.services.Owner;
import org.xrayreference.gateway.services.Reference;
import org.xrayreference.gateway.services.ReferenceClient;
import org.xrayreference.gateway.site.PageRefusal;
import org.xrayreference.gateway.texts.Glossary;
import org.xrayreference.gateway.texts.LinkTerms;

/**
 * The quiz. Everything about a learner is in the page: the state of the practice travels in the form, by POST, so that
 * it stands in no address and no log. A quiz about somebody's matches names library pictures only, never the upload.
 */
@Path("/learn")
@Produces("text/html;charset=UTF-8")
@Blocking
class LearnResource {
    private static final int OWN = 12;
    private static final String ID = "[A-Za-z0-9_-]{1,64}";

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance question(QuestionView view);

        static native TemplateInstance verdict(VerdictView view);
    }

    private final ReferenceClient references;
    private final DrawFilms draw;
    private final MakeQuestion makeQuestion;

    LearnResource(@RestClient ReferenceClient references) {
        // Guessing the next picture would do no harm.
        Random random = new Random();
        this.references = references;
        this.draw = new DrawFilms(references, random);
        this.makeQuestion = new MakeQuestion(draw, random);
    }

    /** @param with library pictures to begin with, separated by commas */
    @GET
    public RestResponse<TemplateInstance> begin(@RestQuery String with) {
        return ask(Practice.begun(), ids(with), findings());
    }

    @POST
    public RestResponse<TemplateInstance> go(
            @FormParam("practice") String practice,
            @FormParam("with") String with,
            @FormParam("kind") String kind,
            @FormParam("finding") String finding,
            @FormParam("films") String films,
            @FormParam("answer") String answer) {
        Practice before = Practice.parse(practice);
        List<Finding> findings = findings();
        if (answer == null) {
            return ask(before, ids(with), findings);
        }
        Asked asked = new Asked(kind, finding, ids(films));
        Optional<Question> question = asked.again(findings, draw.named(asked.films()));
        if (question.isEmpty()) {
            return ask(before, ids(with), findings);
        }
        Practice after =
                before.after(question.get().finding().slug(), question.get().isRight(answer));
        return page(Templates.verdict(VerdictView.of(
                question.get(),
                answer,
                Keep.of(after, ids(with), after.round()),
                terms(question.get(), findings),
                VerdictView.practised(after, findings))));
    }

    private RestResponse<TemplateInstance> ask(Practice practice, List<String> with, List<Finding> findings) {
        List<Reference> own = draw.named(with);
        Keep keep = Keep.of(practice, with, practice.round() + 1);
        boolean unlabelled = !with.isEmpty()
                && own.stream()
                        .allMatch(film ->
                                film.findings().isEmpty() || PictureWords.isLabelled(film, PictureWords.NO_FINDING));
        return page(Templates.question(makeQuestion
                .next(practice, findings, own)
                .map(question -> QuestionView.of(question, keep, unlabelled))
                .orElseGet(() -> QuestionView.none(keep))));
    }

    private List<Finding> findings() {
        return PageRefusal.unlessGiven(Answer.await(references.findings()), Owner.REFERENCE);
    }

    private static LinkTerms terms(Question question, List<Finding> findings) {
        Map<String, String> addresses = findings.stream()
                .filter(finding -> !finding.equals(question.finding()))
                .filter(finding -> !finding.name().equals(PictureWords.NO_FINDING))
                .collect(Collectors.toMap(Finding::name, finding -> "/findings/" + finding.slug()));
        return new LinkTerms(Glossary.instance(), addresses);
    }

    private static List<String> ids(String joined) {
        return joined == null
                ? List.of()
                : Arrays.stream(joined.split(","))
                        .filter(id -> id.matches(ID))
                        .distinct()
                        .limit(OWN)
                        .toList();
    }

    /** The next one is another one. */
    private static RestResponse<TemplateInstance> page(TemplateInstance page) {
        return RestResponse.ResponseBuilder.ok(page)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
