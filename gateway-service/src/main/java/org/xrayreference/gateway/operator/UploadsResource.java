package org.xrayreference.gateway.operator;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.rest.client.inject.RestClient;

import org.xrayreference.gateway.problem.GatewayProblem;
import org.xrayreference.gateway.services.Answer;
import org.xrayreference.gateway.services.ContactOperatorClient;
import org.xrayreference.gateway.services.ContactOperatorClient.HandleReport;
import org.xrayreference.gateway.services.Owner;
import org.xrayreference.gateway.services.UploadOperatorClient;
import org.xrayreference.gateway.services.UploadOperatorClient.Because;
import org.xrayreference.gateway.signin.SignedIn;
import org.xrayreference.gateway.site.FormText;
import org.xrayreference.gateway.site.PageRefusal;

/**
 * Holds, releases and removes uploads. An upload's id is the key to it and travels in forms only, never in an address,
 * so that it stands in no log.
 */
@Path("/operator/uploads")
@Produces("text/html;charset=UTF-8")
@Blocking
@SignedIn
class UploadsResource {
    private static final Pattern ID = Pattern.compile("(?:^|.*/uploads/)([a-z2-7]{26})(?:[/?#].*)?$");
    private static final Pattern REPORT = Pattern.compile("[0-9a-f-]{36}");

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance upload(ReportViews.Found view);
    }

    private final DeskPage desk;
    private final UploadOperatorClient uploads;
    private final ContactOperatorClient contact;

    UploadsResource(
            DeskPage desk, @RestClient UploadOperatorClient uploads, @RestClient ContactOperatorClient contact) {
        this.desk = desk;
        this.uploads = uploads;
        this.contact = contact;
    }

    /** Finds an upload by its id, or by the whole address of its page. */
    @POST
    public TemplateInstance find(@Context ContainerRequestContext request, @FormParam("upload") String upload) {
        String id = id(upload);
        var answer = Answer.await(uploads.upload(desk.token(request, Owner.UPLOAD), id));
        return Templates.upload(
                new ReportViews.Found(desk.at(request, Place.REPORTS, "Upload"), ReportViews.upload(id, null, answer)));
    }

    @POST
    @Path("/hold")
    public Response hold(
            @Context ContainerRequestContext request,
            @FormParam("upload") String upload,
            @FormParam("report") String report,
            @FormParam("reason") String reason) {
        ask(uploads.hold(desk.token(request, Owner.UPLOAD), id(upload), new Because(FormText.of(reason))));
        settle(request, report, "held", reason);
        return back(report, Done.HELD);
    }

    @POST
    @Path("/release")
    public Response release(
            @Context ContainerRequestContext request,
            @FormParam("upload") String upload,
            @FormParam("report") String report) {
        ask(uploads.release(desk.token(request, Owner.UPLOAD), id(upload)));
        settle(request, report, "looked-at", "The hold was released.");
        return back(report, Done.RELEASED);
    }

    @POST
    @Path("/remove")
    public Response remove(
            @Context ContainerRequestContext request,
            @FormParam("upload") String upload,
            @FormParam("report") String report,
            @FormParam("reason") String reason) {
        Answer<Void> answer = Answer.await(
                uploads.remove(desk.token(request, Owner.UPLOAD), id(upload), new Because(FormText.of(reason))));
        boolean goneBefore = answer instanceof Answer.Refused<Void> refused && ReportViews.isGone(refused.problem());
        if (!goneBefore) {
            PageRefusal.unlessGiven(answer, Owner.UPLOAD);
        }
        settle(request, report, "removed", reason);
        return back(report, Done.REMOVED);
    }

    private static void ask(Uni<?> question) {
        PageRefusal.unlessGiven(Answer.await(question), Owner.UPLOAD);
    }

    /** Notes at the report what became of its upload; a report that is further already stays where it is. */
    private void settle(ContainerRequestContext request, String report, String state, String reason) {
        if (report == null || !REPORT.matcher(report).matches()) {
            return;
        }
        Answer<Void> answer = Answer.await(contact.handle(
                desk.token(request, Owner.CONTACT), report, new HandleReport(state, FormText.of(reason))));
        boolean further = answer instanceof Answer.Refused<Void> refused
                && refused.problem().status() == 409;
        if (!further) {
            PageRefusal.unlessGiven(answer, Owner.CONTACT);
        }
    }

    private static Response back(String report, Done done) {
        boolean known = report != null && REPORT.matcher(report).matches();
        return DeskPage.next(known ? "/operator/reports/" + report : "/operator/holds", done);
    }

    private static String id(String upload) {
        Matcher matcher = ID.matcher(upload == null ? "" : upload.strip());
        if (!matcher.matches()) {
            throw new PageRefusal(GatewayProblem.notFound());
        }
        return matcher.group(1);
    }
}
