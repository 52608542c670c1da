package org.xrayreference.contact.inbox;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.smallrye.common.annotation.Blocking;

import org.xrayreference.contact.message.MessageRow;
import org.xrayreference.contact.message.MessageState;
import org.xrayreference.contact.message.MessageStore;
import org.xrayreference.contact.message.NoteRow;
import org.xrayreference.contact.problem.CheckInput;

/** The operators' inbox. */
@Path("/internal/operator/messages")
@Blocking
@RolesAllowed("operator")
@Produces(MediaType.APPLICATION_JSON)
public class InboxResource {
    private static final int MAX_SIZE = 200;

    private final MessageStore messages;
    private final CheckInput input;

    InboxResource(MessageStore messages, CheckInput input) {
        this.messages = messages;
        this.input = input;
    }

    public record Inbox(long total, int page, int size, List<InboxMessage> items) {}

    public record InboxMessage(
            UUID id,
            String topic,
            String state,
            String name,
            String email,
            String message,
            Instant receivedAt,
            Instant expiresAt) {
        static InboxMessage from(MessageRow row) {
            return new InboxMessage(
                    row.id,
                    row.topic.toString(),
                    row.state,
                    row.name,
                    row.email,
                    row.body,
                    row.receivedAt,
                    row.expiresAt);
        }
    }

    public record Note(Instant at, String operator, String text) {
        static Note from(NoteRow row) {
            return new Note(row.writtenAt, row.operator, row.body);
        }
    }

    /** @param next the states that the message can be moved to */
    public record Handled(InboxMessage message, List<Note> notes, List<String> next) {}

    /** What an operator does with a message: moves it on, notes something, or both. */
    public record Handling(
            String state,

            @Size(max = 2000, message = "The note may have 2,000 characters at most.")
            String note) {
        public Handling {
            state = state == null || state.isBlank() ? null : state;
            note = note == null || note.isBlank() ? null : note.strip();
        }

        @JsonIgnore
        @AssertTrue(message = "There is no such state.")
        public boolean isStateKnown() {
            return state == null || MessageState.parse(state).isPresent();
        }

        @JsonIgnore
        @AssertTrue(message = "Write a note, or choose a state.")
        public boolean isSomething() {
            return state != null || note != null;
        }
    }

    /** @return the newest messages first; {@code page} counts from 0, {@code size} is 1 to 200 */
    @GET
    public Inbox list(
            @QueryParam("state") String state,
            @QueryParam("page") @DefaultValue("0") int page,
            @QueryParam("size") @DefaultValue("50") int size) {
        MessageState only = MessageState.parse(state).orElse(null);
        int from = Math.max(page, 0);
        int rows = Math.min(Math.max(size, 1), MAX_SIZE);
        return new Inbox(
                messages.count(only),
                from,
                rows,
                messages.newest(only, from, rows).stream()
                        .map(InboxMessage::from)
                        .toList());
    }

    @GET
    @Path("/{id}")
    public Handled one(@PathParam("id") UUID id) {
        MessageRow row = messages.get(id);
        return new Handled(
                InboxMessage.from(row),
                messages.notes(id).stream().map(Note::from).toList(),
                MessageState.parse(row.state).orElseThrow().next().stream()
                        .sorted()
                        .map(MessageState::toString)
                        .toList());
    }

    @POST
    @Path("/{id}")
    public void handle(@PathParam("id") UUID id, Handling handling, @Context SecurityContext who) {
        Handling wanted = handling == null ? new Handling(null, null) : handling;
        input.check(wanted);
        messages.handle(
                id,
                MessageState.parse(wanted.state()).orElse(null),
                wanted.note(),
                who.getUserPrincipal().getName());
    }
}
