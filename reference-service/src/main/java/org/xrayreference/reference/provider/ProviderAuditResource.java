package org.xrayreference.reference.provider;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import io.smallrye.common.annotation.Blocking;

/** What left for a provider; for operators, never proxied. */
@Path("/internal/operator/provider-audit")
@Blocking
@RolesAllowed("operator")
@Produces(MediaType.APPLICATION_JSON)
public class ProviderAuditResource {
    private static final int MAX_SIZE = 200;

    private final ProviderAuditStore audit;

    ProviderAuditResource(ProviderAuditStore audit) {
        this.audit = audit;
    }

    /**
     * @param upload the beginning of the hash of the upload's id
     * @param sha256 of the bytes that left
     * @param outcome {@code sent} until it is known, then for example {@code kept} or {@code refused-wording}
     * @param milliseconds null until the outcome is known
     */
    public record Entry(
            Instant at, String upload, String provider, int bytes, String sha256, String outcome, Long milliseconds) {
        static Entry from(ProviderAuditRow row) {
            return new Entry(
                    row.sentAt,
                    row.upload,
                    row.provider,
                    row.bytes,
                    row.sha256,
                    row.outcome.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    row.milliseconds);
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
