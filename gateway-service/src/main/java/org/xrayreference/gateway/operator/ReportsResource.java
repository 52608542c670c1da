package org.xrayreference.gateway.operator;

import java.util.Map;

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

import org.xrayreference.gateway.problem.GatewayProblem;
import org.xrayreference.gateway.services.Answer;
import org.xrayreference.gateway.services.ContactOperatorClient;
import org.xrayreference.gateway.services.ContactOperatorClient.HandleReport;
import org.xrayreference.gateway.services.Owner;
import org.xrayreference.gateway.services.UploadOperatorClient;
import org.xrayreference.gateway.signin.SignedIn;
import org.xrayreference.gateway.site.FormText;
import org.xrayreference.gateway.site.PageRefusal;

@Path("/operator/reports")
@Produces("text/html;charset=UTF-8")
@Blocking
@SignedIn
class ReportsResource {
    /** What becomes of a report alone; the rest becomes of its upload. */
    private static final Map<String, Done> STATES = Map.of("looked-at", Done.LOOKED_AT, "dismissed", Done.DISMISSED);

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance report(ReportViews.One view);
    }

    private final DeskPage desk;
    private final ContactOperatorClient contact;
    private final UploadOperatorClient uploads;

    ReportsResource(
            DeskPage desk, @RestClient ContactOperatorClient contact, @RestClient UploadOperatorClient uploads) {
        this.desk = desk;
        this.contact = contact;
        this.uploads = uploads;
    }

    @GET
    public TemplateInstance list(
            @Context ContainerRequestContext request, @RestQuery String state, @RestQuery int page) {
        String only = state != null && ReportViews.STATES.contains(state) ? state : null;
        var found = PageRefusal.unlessGiven(
                Answer.await(
                        contact.reports(desk.token(request, Owner.CONTACT), only, Math.max(page, 0), ReportViews.SIZE)),
                Owner.CONTACT);
        return ListTemplates.list(ReportViews.list(desk.at(request, Place.REPORTS), only, found));
    }

    @GET
    @Path("/{id: [0-9a-f-]{36}}")
    public TemplateInstance one(@Context ContainerRequestContext request, @PathParam("id") String id) {
        var handled = PageRefusal.unlessGiven(
                Answer.await(contact.report(desk.token(request, Owner.CONTACT), id)), Owner.CONTACT);
        var upload = Answer.await(uploads.upload(
                desk.token(request, Owner.UPLOAD), handled.report().uploadId()));
        return Templates.report(ReportViews.one(desk.at(request, Place.REPORTS, "Report"), handled, upload));
    }

    @POST
    @Path("/{id: [0-9a-f-]{36}}")
    public Response handle(
            @Context ContainerRequestContext request,
            @PathParam("id") String id,
            @FormParam("state") String state,
            @FormParam("reason") String reason) {
        if (state == null || !STATES.containsKey(state)) {
            throw new PageRefusal(GatewayProblem.formNotOurs());
        }
        PageRefusal.unlessGiven(
                Answer.await(contact.handle(
                        desk.token(request, Owner.CONTACT), id, new HandleReport(state, FormText.of(reason)))),
                Owner.CONTACT);
        return DeskPage.next("/operator/reports/" + id, STATES.get(state));
    }
}
