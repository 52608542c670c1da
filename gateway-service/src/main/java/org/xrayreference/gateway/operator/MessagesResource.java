package org.xrayreference.gateway.operator;

import java.util.Set;

import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestQuery;

import org.xrayreference.gateway.services.Answer;
import org.xrayreference.gateway.services.ContactOperatorClient;
import org.xrayreference.gateway.services.ContactOperatorClient.HandleMessage;
import org.xrayreference.gateway.services.Owner;
import org.xrayreference.gateway.signin.SignedIn;
import org.xrayreference.gateway.site.FormText;
import org.xrayreference.gateway.site.PageRefusal;

@Path("/operator/messages")
@Produces("text/html;charset=UTF-8")
@Blocking
@SignedIn
class MessagesResource {
    private static final Set<String> STATES = Set.of("new", "open", "answered", "closed");

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance message(MessageViews.One view);
    }

    private final DeskPage desk;
    private final ContactOperatorClient contact;

    MessagesResource(DeskPage desk, @RestClient ContactOperatorClient contact) {
        this.desk = desk;
        this.contact = contact;
    }

    @GET
    public TemplateInstance list(
            @Context ContainerRequestContext request, @RestQuery String state, @RestQuery int page) {
        String only = state != null && STATES.contains(state) ? state : null;
        var found = PageRefusal.unlessGiven(
                Answer.await(contact.messages(
                        desk.token(request, Owner.CONTACT), only, Math.max(page, 0), MessageViews.SIZE)),
                Owner.CONTACT);
        return ListTemplates.list(MessageViews.list(desk.at(request, Place.MESSAGES), only, found));
    }

    @GET
    @Path("/{id: [0-9a-f-]{36}}")
    public TemplateInstance one(@Context ContainerRequestContext request, @PathParam("id") String id) {
        var handled = PageRefusal.unlessGiven(
                Answer.await(contact.message(desk.token(request, Owner.CONTACT), id)), Owner.CONTACT);
        return Templates.message(MessageViews.one(desk.at(request, Place.MESSAGES, "Message"), handled));
    }

    @POST
    @Path("/{id: [0-9a-f-]{36}}")
    public Response handle(
            @Context ContainerRequestContext request,
            @PathParam("id") String id,
            @FormParam("state") String state,
            @FormParam("note") String note) {
        PageRefusal.unlessGiven(
                Answer.await(contact.handle(
                        desk.token(request, Owner.CONTACT), id, new HandleMessage(state, FormText.of(note)))),
                Owner.CONTACT);
        return DeskPage.next("/operator/messages/" + id, Done.NOTED);
    }
}
