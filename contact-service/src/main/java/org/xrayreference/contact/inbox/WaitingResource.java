package org.xrayreference.contact.inbox;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.smallrye.common.annotation.Blocking;

import org.xrayreference.contact.message.MessageState;
import org.xrayreference.contact.message.MessageStore;
import org.xrayreference.contact.report.ReportState;
import org.xrayreference.contact.report.ReportStore;

/** How much waits for the operators. */
@Path("/internal/operator/waiting")
@Blocking
@RolesAllowed("operator")
@Produces(MediaType.APPLICATION_JSON)
public class WaitingResource {
    private final MessageStore messages;
    private final ReportStore reports;

    WaitingResource(MessageStore messages, ReportStore reports) {
        this.messages = messages;
        this.reports = reports;
    }

    /** How many there are in each state. */
    public record Waiting(Map<String, Long> messages, Map<String, Long> reports) {}

    @GET
    public Waiting count() {
        Map<String, Long> inbox = new LinkedHashMap<>();
        Arrays.stream(MessageState.values()).forEach(state -> inbox.put(state.toString(), messages.count(state)));
        Map<String, Long> queue = new LinkedHashMap<>();
        Arrays.stream(ReportState.values()).forEach(state -> queue.put(state.toString(), reports.count(state)));
        return new Waiting(inbox, queue);
    }
}
