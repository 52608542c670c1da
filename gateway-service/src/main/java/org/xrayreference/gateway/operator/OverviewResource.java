package org.xrayreference.gateway.operator;

import java.util.List;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.rest.client.inject.RestClient;

import org.xrayreference.gateway.services.Answer;
import org.xrayreference.gateway.services.ContactOperatorClient;
import org.xrayreference.gateway.services.Owner;
import org.xrayreference.gateway.services.ReferenceOperatorClient;
import org.xrayreference.gateway.services.UploadOperatorClient;
import org.xrayreference.gateway.signin.SignedIn;

@Path("/operator")
@Produces("text/html;charset=UTF-8")
@Blocking
@SignedIn
class OverviewResource {
    @CheckedTemplate
    static class Templates {
        static native TemplateInstance overview(Overview view);
    }

    private final DeskPage desk;
    private final ContactOperatorClient contact;
    private final UploadOperatorClient uploads;
    private final ReferenceOperatorClient references;

    OverviewResource(
            DeskPage desk,
            @RestClient ContactOperatorClient contact,
            @RestClient UploadOperatorClient uploads,
            @RestClient ReferenceOperatorClient references) {
        this.desk = desk;
        this.contact = contact;
        this.uploads = uploads;
        this.references = references;
    }

    @GET
    public TemplateInstance overview(@Context ContainerRequestContext request) {
        // All at once: a part that does not answer must not make the others wait.
        var waiting = Answer.of(contact.waiting(desk.token(request, Owner.CONTACT)));
        var holds = Answer.of(uploads.holds(desk.token(request, Owner.UPLOAD)));
        var letters = Answer.of(uploads.deadLetters(desk.token(request, Owner.UPLOAD)));
        var jobs = Answer.of(references.jobs(desk.token(request, Owner.REFERENCE)));
        List<Overview.Count> counts = Uni.combine()
                .all()
                .unis(waiting, holds, letters, jobs)
                .with((inbox, held, dead, running) -> Overview.counts(inbox, held, dead, running))
                .await()
                .atMost(Answer.LONGEST);
        return Templates.overview(new Overview(desk.at(request, Place.OVERVIEW, "Operators"), counts));
    }
}
