package org.xrayreference.upload.hold;

import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;

import io.smallrye.common.annotation.Blocking;

import org.xrayreference.upload.problem.UploadProblem;

/** For operators; never proxied. */
@Path("/internal/operator")
@Blocking
@RolesAllowed("operator")
@Produces(MediaType.APPLICATION_JSON)
public class HoldResource {
    private static final int LONGEST_REASON = 500;

    private final HoldStore holds;
    private final HoldMarkStore marks;

    HoldResource(HoldStore holds, HoldMarkStore marks) {
        this.holds = holds;
        this.marks = marks;
    }

    public record Because(String reason) {}

    @GET
    @Path("/holds")
    public List<UploadRecord> held() {
        return holds.held();
    }

    @GET
    @Path("/uploads/{id}")
    public UploadRecord show(@PathParam("id") String id) {
        return holds.show(id);
    }

    @GET
    @Path("/uploads/{id}/hold")
    public UploadRecord showHold(@PathParam("id") String id) {
        return holds.show(id);
    }

    @PUT
    @Path("/uploads/{id}/hold")
    public UploadRecord hold(@PathParam("id") String id, Because because, @Context SecurityContext who) {
        UploadRecord held =
                holds.hold(id, reasonOf(because), who.getUserPrincipal().getName());
        marks.compare();
        return held;
    }

    @DELETE
    @Path("/uploads/{id}/hold")
    public void release(@PathParam("id") String id, @Context SecurityContext who) {
        holds.release(id, who.getUserPrincipal().getName());
        marks.compare();
    }

    @DELETE
    @Path("/uploads/{id}")
    public void remove(@PathParam("id") String id, Because because, @Context SecurityContext who) {
        holds.remove(id, reasonOf(because), who.getUserPrincipal().getName());
    }

    private static String reasonOf(Because because) {
        String reason = because == null || because.reason == null ? "" : because.reason.strip();
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            throw UploadProblem.reasonMissing();
        }
        return reason;
    }
}
