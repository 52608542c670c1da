package org.xrayreference.gateway.operator;

import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import org.eclipse.microprofile.rest.client.inject.RestClient;

import org.xrayreference.gateway.problem.GatewayProblem;
import org.xrayreference.gateway.services.Answer;
import org.xrayreference.gateway.services.Owner;
import org.xrayreference.gateway.services.UploadOperatorClient;
import org.xrayreference.gateway.signin.SignedIn;
import org.xrayreference.gateway.site.PageRefusal;

@Path("/operator/dead-letters")
@Produces("text/html;charset=UTF-8")
@Blocking
@SignedIn
class DeadLettersResource {
    private final DeskPage desk;
    private final UploadOperatorClient uploads;

    DeadLettersResource(DeskPage desk, @RestClient UploadOperatorClient uploads) {
        this.desk = desk;
        this.uploads = uploads;
    }

    @GET
    public TemplateInstance list(@Context ContainerRequestContext request) {
        var letters = PageRefusal.unlessGiven(
                Answer.await(uploads.deadLetters(desk.token(request, Owner.UPLOAD))), Owner.UPLOAD);
        return ListTemplates.list(Ledgers.deadLetters(desk.at(request, Place.DEAD_LETTERS), letters.items()));
    }

    @POST
    @Path("/{action: replay|set-aside}")
    public Response act(
            @Context ContainerRequestContext request,
            @PathParam("action") String action,
            @FormParam("topic") String topic,
            @FormParam("partition") int partition,
            @FormParam("offset") long offset) {
        if (topic == null || !topic.matches("[a-z.-]{1,60}")) {
            throw new PageRefusal(GatewayProblem.formNotOurs());
        }
        PageRefusal.unlessGiven(
                Answer.await(uploads.act(desk.token(request, Owner.UPLOAD), topic, partition, offset, action)),
                Owner.UPLOAD);
        return DeskPage.next("/operator/dead-letters", action.equals("replay") ? Done.REPLAYED : Done.SET_ASIDE);
    }
}
