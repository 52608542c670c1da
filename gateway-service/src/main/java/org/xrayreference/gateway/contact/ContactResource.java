package org.xrayreference.gateway.contact;

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

import org.xrayreference.gateway.problem.GatewayProblem;
import org.xrayreference.gateway.problem.Problem;
import org.xrayreference.gateway.services.Answer;
import org.xrayreference.gateway.services.ContactClient;
import org.xrayreference.gateway.services.Message;
import org.xrayreference.gateway.services.Owner;
import org.xrayreference.gateway.site.FormKey;
import org.xrayreference.gateway.site.FormText;

@Path("/contact")
@Produces("text/html;charset=UTF-8")
@Blocking
class ContactResource {
    @CheckedTemplate
    static class Templates {
        static native TemplateInstance contact(ContactView view);

        static native TemplateInstance sent(SentMessageView view);
    }

    private final ContactClient contact;

    ContactResource(@RestClient ContactClient contact) {
        this.contact = contact;
    }

    @GET
    public RestResponse<TemplateInstance> form(@RestQuery String topic) {
        String key = FormKey.of(null);
        return answer(200, Templates.contact(ContactView.of(topic, null, null, null, key, null)));
    }

    @POST
    public RestResponse<TemplateInstance> send(
            @FormParam("topic") String topic,
            @FormParam("name") String name,
            @FormParam("email") String email,
            @FormParam("message") String message,
            @FormParam("acknowledged") String acknowledged,
            @FormParam("idempotencyKey") String key) {
        Message sent =
                new Message(topic, given(name), given(email), FormText.of(given(message)), "true".equals(acknowledged));
        String usedKey = FormKey.of(key);
        Answer<Message.Kept> answer = Answer.await(contact.send(usedKey, sent));
        if (answer instanceof Answer.Given<Message.Kept> given) {
            return answer(200, Templates.sent(SentMessageView.of(given.value())));
        }
        // What was typed is not lost: the form comes back with it.
        Problem refusal = answer instanceof Answer.Refused<Message.Kept> refused
                ? refused.problem()
                : GatewayProblem.unavailable(Owner.CONTACT.inWords());
        String nextKey = FormKey.after(refusal, usedKey);
        return answer(
                refusal.status(), Templates.contact(ContactView.of(topic, name, email, message, nextKey, refusal)));
    }

    private static String given(String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }

    /** A form holds a key that is good for one message, so no cache may keep it. */
    private static RestResponse<TemplateInstance> answer(int status, TemplateInstance page) {
        return RestResponse.ResponseBuilder.<TemplateInstance>create(status)
                .entity(page)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
