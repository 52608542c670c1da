package org.xrayreference.contact.inbox;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import io.smallrye.common.annotation.Blocking;

import org.xrayreference.contact.message.MessageRow;
import org.xrayreference.contact.message.MessageStore;

/** The operator's inbox. */
@Path("/api/v1/contact/messages")
@Blocking
@RolesAllowed("operator")
@Produces(MediaType.APPLICATION_JSON)
public class InboxResource {
    private static final int MAX_SIZE = 200;

    private final MessageStore messages;

    InboxResource(MessageStore messages) {
        this.messages = messages;
    }

    public record InboxMessage(
            UUID id, String topic, String name, String email, String message, Instant receivedAt, Instant expiresAt) {
        static InboxMessage from(MessageRow row) {
            return new InboxMessage(
                    row.id, row.topic.toString(), row.name, row.email, row.body, row.receivedAt, row.expiresAt);
        }
    }

    /** @return the newest messages first; {@code page} counts from 0, {@code size} is 1 to 200 */
    @GET
    public List<InboxMessage> list(
            @QueryParam("page") @DefaultValue("0") int page, @QueryParam("size") @DefaultValue("50") int size) {
        int rows = Math.min(Math.max(size, 1), MAX_SIZE);
        return messages.newest(Math.max(page, 0), rows).stream()
                .map(InboxMessage::from)
                .toList();
    }
}
