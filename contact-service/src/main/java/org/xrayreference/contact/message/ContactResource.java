package org.xrayreference.contact.message;

import java.time.Instant;
import java.util.UUID;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.smallrye.common.annotation.Blocking;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestForm;

import org.xrayreference.contact.once.IdempotencyKey;
import org.xrayreference.contact.problem.CheckInput;

@Path("/api/v1/contact")
@Blocking
@Produces(MediaType.APPLICATION_JSON)
public class ContactResource {
    private final CheckInput input;
    private final MessageStore messages;

    ContactResource(CheckInput input, MessageStore messages) {
        this.input = input;
        this.messages = messages;
    }

    public record Stored(UUID receipt, Instant expiresAt) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @ResponseStatus(201)
    public Stored json(@HeaderParam("Idempotency-Key") String key, ContactForm form) {
        return store(key, form == null ? new ContactForm(null, null, null, null, false) : form);
    }

    @POST
    @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA})
    @ResponseStatus(201)
    public Stored form(
            @HeaderParam("Idempotency-Key") String headerKey,
            @RestForm("idempotencyKey") String fieldKey,
            @RestForm("topic") String topic,
            @RestForm("name") String name,
            @RestForm("email") String email,
            @RestForm("message") String message,
            @RestForm("acknowledged") String acknowledged) {
        boolean yes = "true".equals(acknowledged) || "on".equals(acknowledged);
        return store(headerKey == null ? fieldKey : headerKey, new ContactForm(topic, name, email, message, yes));
    }

    private Stored store(String key, ContactForm form) {
        input.check(form);
        MessageRow stored = messages.store(IdempotencyKey.of(key), form);
        return new Stored(stored.id, stored.expiresAt);
    }
}
