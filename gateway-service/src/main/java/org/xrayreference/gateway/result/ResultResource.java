package org.xrayreference.gateway.result;

import java.time.Duration;

import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestResponse;

import org.xrayreference.gateway.problem.GatewayProblem;
import org.xrayreference.gateway.problem.Problem;
import org.xrayreference.gateway.services.Answer;
import org.xrayreference.gateway.services.ContactClient;
import org.xrayreference.gateway.services.Message;
import org.xrayreference.gateway.services.Owner;
import org.xrayreference.gateway.services.PreviewClient;
import org.xrayreference.gateway.services.PreviewReadinessClient;
import org.xrayreference.gateway.services.ReferenceClient;
import org.xrayreference.gateway.services.Upload;
import org.xrayreference.gateway.services.UploadClient;
import org.xrayreference.gateway.site.FormKey;
import org.xrayreference.gateway.site.FormText;
import org.xrayreference.gateway.site.PageRefusal;

@Path("/uploads/{id}")
@Produces("text/html;charset=UTF-8")
@Blocking
class ResultResource {
    private static final int MATCHES = 12;
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance result(ResultView view);

        static native TemplateInstance done(DoneView view);
    }

    private final UploadClient uploads;
    private final PreviewClient previews;
    private final PreviewReadinessClient preparation;
    private final ReferenceClient references;
    private final ContactClient contact;

    ResultResource(
            @RestClient UploadClient uploads,
            @RestClient PreviewClient previews,
            @RestClient PreviewReadinessClient preparation,
            @RestClient ReferenceClient references,
            @RestClient ContactClient contact) {
        this.uploads = uploads;
        this.previews = previews;
        this.preparation = preparation;
        this.references = references;
        this.contact = contact;
    }

    @GET
    public RestResponse<TemplateInstance> result(@PathParam("id") String id) {
        return answer(200, Templates.result(view(id, null, ReportForm.fresh())));
    }

    @POST
    @Path("/delete")
    public RestResponse<TemplateInstance> delete(@PathParam("id") String id, @FormParam("token") String token) {
        Answer<Void> answer = Answer.await(uploads.delete(id, code(token)));
        if (answer instanceof Answer.Refused<Void> refused && refused.problem().status() == 403) {
            return answer(403, Templates.result(view(id, refused.problem(), ReportForm.fresh())));
        }
        PageRefusal.unlessGiven(answer, Owner.UPLOAD);
        return answer(200, Templates.done(DoneView.deleted()));
    }

    @POST
    @Path("/report")
    public RestResponse<TemplateInstance> report(
            @PathParam("id") String id,
            @FormParam("reason") String reason,
            @FormParam("message") String message,
            @FormParam("idempotencyKey") String key) {
        PageRefusal.unlessGiven(Answer.await(uploads.upload(id)), Owner.UPLOAD);
        Message.Report report =
                new Message.Report(reason, message == null || message.isBlank() ? null : FormText.of(message));
        String usedKey = FormKey.of(key);
        Answer<Message.Kept> answer = Answer.await(contact.report(id, usedKey, report));
        if (answer instanceof Answer.Given<Message.Kept> given) {
            return answer(200, Templates.done(DoneView.reported(id, given.value())));
        }
        Problem refusal = answer instanceof Answer.Refused<Message.Kept> refused
                ? refused.problem()
                : GatewayProblem.unavailable(Owner.CONTACT.inWords());
        ReportForm form = ReportForm.notTaken(reason, message, usedKey, refusal);
        return answer(refusal.status(), Templates.result(view(id, refusal, form)));
    }

    private ResultView view(String id, Problem refusal, ReportForm form) {
        Upload upload = PageRefusal.unlessGiven(Answer.await(uploads.upload(id)), Owner.UPLOAD);
        return switch (upload.status()) {
            case RECEIVED -> ResultView.received(upload, Answer.await(preparation.ready(), PATIENCE), refusal, form);
            case REJECTED -> ResultView.rejected(upload, refusal, form);
            case READY ->
                ResultView.ready(
                        upload,
                        Answer.await(previews.receipt(id)),
                        Answer.await(references.matches(id, MATCHES)),
                        refusal,
                        form);
        };
    }

    /** It travels on in a header; what cannot be a code is none. */
    private static String code(String typed) {
        String code = typed == null ? "" : typed.strip();
        return code.matches("[A-Za-z0-9_-]{0,64}") ? code : "";
    }

    private static RestResponse<TemplateInstance> answer(int status, TemplateInstance page) {
        return RestResponse.ResponseBuilder.<TemplateInstance>create(status)
                .entity(page)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }
}
