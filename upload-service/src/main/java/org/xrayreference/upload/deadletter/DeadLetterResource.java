package org.xrayreference.upload.deadletter;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import jakarta.annotation.security.RolesAllowed;
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

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.Blocking;
import org.apache.kafka.common.KafkaException;
import org.jboss.logging.Logger;

import org.xrayreference.upload.problem.UploadProblem;

/** The events that consumers gave up on, of all services: for operators to replay or to set aside. */
@Path("/internal/operator/dead-letters")
@Blocking
@RolesAllowed("operator")
@Produces(MediaType.APPLICATION_JSON)
public class DeadLetterResource {
    private static final Logger LOG = Logger.getLogger(DeadLetterResource.class);
    private static final int MAX_SIZE = 200;

    private final ReadDeadLetters read;
    private final HandledStore handled;

    DeadLetterResource(ReadDeadLetters read, HandledStore handled) {
        this.read = read;
        this.handled = handled;
    }

    /**
     * @param key the start of the upload id's hash
     * @param action what was done with it: {@code replayed} or {@code set-aside}; absent while it waits
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Letter(
            String topic,
            int partition,
            long offset,
            Instant at,
            String reason,
            String key,
            boolean replayable,
            String action,
            String operator) {
        static Letter from(DeadLetter letter, HandledRow done) {
            return new Letter(
                    letter.topic(),
                    letter.partition(),
                    letter.offset(),
                    letter.writtenAt(),
                    letter.reason(),
                    letter.keyHash(),
                    letter.canBeReplayed(),
                    done == null ? null : done.action,
                    done == null ? null : done.operator);
        }
    }

    public record Letters(long waiting, List<Letter> items) {}

    public record Entry(Instant at, String operator, String action, String subject, String reason) {
        static Entry from(HandledRow row) {
            return new Entry(
                    row.handledAt,
                    row.operator,
                    "dead-letter-" + row.action,
                    row.uploadHash,
                    row.place.topic() + " " + row.place.kafkaPartition() + "/" + row.place.kafkaOffset());
        }
    }

    /** @return the newest first: those that wait, and those that are dealt with as long as they lie in their topic */
    @GET
    public Letters list() {
        try {
            Map<HandledRow.Place, HandledRow> done = handled.all();
            List<Letter> items = read.all().stream()
                    .map(letter -> Letter.from(letter, done.get(HandledRow.Place.of(letter))))
                    .toList();
            return new Letters(
                    items.stream().filter(letter -> letter.action() == null).count(), items);
        } catch (KafkaException e) {
            LOG.warn("The dead-letter topics cannot be read", e);
            throw UploadProblem.eventsUnreachable();
        }
    }

    @GET
    @Path("/audit")
    public List<Entry> audit(
            @QueryParam("page") @DefaultValue("0") int page, @QueryParam("size") @DefaultValue("50") int size) {
        return handled.newest(Math.max(page, 0), Math.min(Math.max(size, 1), MAX_SIZE)).stream()
                .map(Entry::from)
                .toList();
    }

    /** Sends it to its topic again; every consumer has done with it what it had to, or nothing. */
    @POST
    @Path("/{topic}/{partition}/{offset}/replay")
    public void replay(
            @PathParam("topic") String topic,
            @PathParam("partition") int partition,
            @PathParam("offset") long offset,
            @Context SecurityContext who) {
        DeadLetter letter = find(topic, partition, offset);
        if (!letter.canBeReplayed()) {
            throw UploadProblem.deadLetterUnreadable();
        }
        handled.handle(
                letter, HandledStore.Action.REPLAYED, who.getUserPrincipal().getName());
    }

    @POST
    @Path("/{topic}/{partition}/{offset}/set-aside")
    public void setAside(
            @PathParam("topic") String topic,
            @PathParam("partition") int partition,
            @PathParam("offset") long offset,
            @Context SecurityContext who) {
        handled.handle(
                find(topic, partition, offset),
                HandledStore.Action.SET_ASIDE,
                who.getUserPrincipal().getName());
    }

    private DeadLetter find(String topic, int partition, long offset) {
        try {
            return read.at(topic, partition, offset).orElseThrow(UploadProblem::unknownDeadLetter);
        } catch (KafkaException e) {
            LOG.warn("The dead-letter topics cannot be read", e);
            throw UploadProblem.eventsUnreachable();
        }
    }
}
