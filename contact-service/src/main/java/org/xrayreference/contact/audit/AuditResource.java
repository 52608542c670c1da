package org.xrayreference.contact.audit;

import java.time.Instant;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import io.smallrye.common.annotation.Blocking;

import org.xrayreference.contact.problem.CheckInput;

/** What operators did here, and when they signed in: that the gateway tells. */
@Path("/internal/operator/audit")
@Blocking
@Produces(MediaType.APPLICATION_JSON)
public class AuditResource {
    private static final int MAX_SIZE = 200;

    private final AuditStore audit;
    private final CheckInput input;

    AuditResource(AuditStore audit, CheckInput input) {
        this.audit = audit;
        this.input = input;
    }

    /** @param operator a name that exists, or {@code unknown} */
    public record SignInEvent(
            @NotNull(message = "Name the event.")
            @Pattern(
                    regexp = "sign-in|wrong-password|locked|not-an-operator|sign-out",
                    message = "There is no such event.")
            String event,

            @NotNull(message = "Name the operator.")
            @Pattern(regexp = "[a-z][a-z0-9._-]{0,31}", message = "That is no operator's name.")
            String operator) {}

    public record Entry(Instant at, String operator, String action, String subject, String reason) {
        static Entry from(AuditRow row) {
            return new Entry(row.at, row.operator, row.action, row.subject, row.reason);
        }
    }

    @POST
    @RolesAllowed("gateway")
    public void record(SignInEvent event) {
        input.check(event);
        audit.record(event.operator(), event.event(), "site", null);
    }

    /** @return the newest first; {@code page} counts from 0, {@code size} is 1 to 200 */
    @GET
    @RolesAllowed("operator")
    public List<Entry> list(
            @QueryParam("page") @DefaultValue("0") int page, @QueryParam("size") @DefaultValue("50") int size) {
        return audit.newest(Math.max(page, 0), Math.min(Math.max(size, 1), MAX_SIZE)).stream()
                .map(Entry::from)
                .toList();
    }
}
