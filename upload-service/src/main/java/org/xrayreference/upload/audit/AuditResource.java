package org.xrayreference.upload.audit;

import java.time.Instant;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import io.smallrye.common.annotation.Blocking;

/** For operators; never proxied. */
@Path("/internal/operator/audit")
@Blocking
@RolesAllowed("operator")
@Produces(MediaType.APPLICATION_JSON)
public class AuditResource {
    private static final int MAX_SIZE = 200;

    private final AuditStore audit;

    AuditResource(AuditStore audit) {
        this.audit = audit;
    }

    public record Entry(Instant at, String operator, String action, String subject, String reason) {
        static Entry from(AuditRow row) {
            return new Entry(row.at, row.operator, row.action, row.subject, row.reason);
        }
    }

    /** @return the newest first; {@code page} counts from 0, {@code size} is 1 to 200 */
    @GET
    public List<Entry> list(
            @QueryParam("page") @DefaultValue("0") int page, @QueryParam("size") @DefaultValue("50") int size) {
        int rows = Math.min(Math.max(size, 1), MAX_SIZE);
        return audit.newest(Math.max(page, 0), rows).stream().map(Entry::from).toList();
    }
}
