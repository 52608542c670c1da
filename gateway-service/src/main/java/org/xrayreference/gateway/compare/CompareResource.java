package org.xrayreference.gateway.compare;

import java.util.List;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

import org.xrayreference.gateway.library.PictureCard;
import org.xrayreference.gateway.problem.GatewayProblem;
import org.xrayreference.gateway.routing.UploadGate;
import org.xrayreference.gateway.services.Answer;
import org.xrayreference.gateway.services.Owner;
import org.xrayreference.gateway.services.PreviewClient;
import org.xrayreference.gateway.services.ReferenceClient;
import org.xrayreference.gateway.site.PageRefusal;

@Path("/compare")
@Produces("text/html;charset=UTF-8")
@Blocking
class CompareResource {
    private static final int CANDIDATES = 8;

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance compare(CompareView view);
    }

    private final ReferenceClient references;
    private final PreviewClient previews;
    private final UploadGate gate;

    CompareResource(@RestClient ReferenceClient references, @RestClient PreviewClient previews, UploadGate gate) {
        this.references = references;
        this.previews = previews;
        this.gate = gate;
    }

    @GET
    public RestResponse<TemplateInstance> compare(@RestQuery String left, @RestQuery String right) {
        if (isMissing(left) || isMissing(right)) {
            return RestResponse.ok(Templates.compare(CompareView.choose(left, right, candidates(left, right))));
        }
        CompareView view = CompareView.of(pane(left.strip()), pane(right.strip()));
        return RestResponse.ResponseBuilder.ok(Templates.compare(view))
                .header(HttpHeaders.CACHE_CONTROL, view.frame().hidden() ? "private, no-store" : "no-cache")
                .build();
    }

    /** A visitor's own picture has its matches on its own page. */
    private List<PictureCard> candidates(String left, String right) {
        if (isMissing(left) || !isMissing(right) || ComparePane.isUpload(left.strip())) {
            return List.of();
        }
        String id = left.strip();
        if (!ComparePane.isId(id)) {
            return List.of();
        }
        return Answer.await(references.similar(id, CANDIDATES)).ifGiven().stream()
                .flatMap(matches -> matches.matches().stream())
                .filter(match -> match.reference().hasPicture())
                .map(match -> PictureCard.similar(match.reference(), match.similarity(), List.of(), id))
                .toList();
    }

    private ComparePane pane(String id) {
        if (!ComparePane.isId(id)) {
            throw new PageRefusal(GatewayProblem.notFound());
        }
        if (!ComparePane.isUpload(id)) {
            return ComparePane.of(PageRefusal.unlessGiven(Answer.await(references.reference(id)), Owner.REFERENCE));
        }
        gate.refusal(id).await().atMost(Answer.LONGEST).ifPresent(problem -> {
            throw new PageRefusal(problem);
        });
        return ComparePane.ofUpload(
                id, Answer.await(previews.receipt(id)).ifGiven().orElse(null));
    }

    private static boolean isMissing(String id) {
        return id == null || id.isBlank();
    }
}
