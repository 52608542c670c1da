package org.xrayreference.gateway.services;

import java.util.List;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

import io.quarkus.rest.client.reactive.ClientExceptionMapper;
import io.smallrye.faulttolerance.api.ApplyGuard;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestQuery;

/** reference-service: the library, and what an upload looks like in it. */
@RegisterClientHeaders
@RegisterRestClient(configKey = "reference")
@ApplyGuard("reference")
@Path("/api/v1")
public interface ReferenceClient {
    /** Parameters that are null are left out. */
    @GET
    @Path("/references")
    Uni<ReferencePage> references(
            @RestQuery String finding,
            @RestQuery String with,
            @RestQuery String view,
            @RestQuery String sex,
            @RestQuery Integer ageMin,
            @RestQuery Integer ageMax,
            @RestQuery String q,
            @RestQuery String sort,
            @RestQuery Integer page,
            @RestQuery Integer size);

    @GET
    @Path("/references/{id}")
    Uni<Reference> reference(@PathParam("id") String id);

    @GET
    @Path("/references/{id}/similar")
    Uni<Matches> similar(@PathParam("id") String id, @RestQuery int k);

    @GET
    @Path("/uploads/{id}/matches")
    Uni<Matches> matches(@PathParam("id") String id, @RestQuery int k);

    @GET
    @Path("/findings")
    Uni<List<Finding>> findings();

    @GET
    @Path("/findings/{slug}")
    Uni<Finding> finding(@PathParam("slug") String slug);

    @ClientExceptionMapper
    static RuntimeException refusal(Response response) {
        return RefusalClient.read("reference", response);
    }
}
