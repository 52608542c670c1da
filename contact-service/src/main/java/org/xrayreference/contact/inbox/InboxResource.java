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
@Path("/internal/operator/messages")
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

    public record Inbox(long total, int page, int size, List<InboxMessage> items) {}

    /** @return the newest messages first; {@code page} counts from 0, {@code size} is 1 to 200 */
    @GET
    public Inbox list(
            @QueryParam("page") @DefaultValue("0") int page, @QueryParam("size") @DefaultValue("50") int size) {
        int from = Math.max(page, 0);
        int rows = Math.min(Math.max(size, 1), MAX_SIZE);
        return new Inbox(
                messages.count(),
                from,
                rows,
                messages.newest(from, rows).stream().map(InboxMessage::from).toList());
    }
}
