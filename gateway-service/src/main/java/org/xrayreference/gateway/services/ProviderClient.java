package org.xrayreference.gateway.services;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import io.smallrye.faulttolerance.api.ApplyGuard;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** reference-service: whom it may ask about uploads. Not part of the public API. */
@RegisterRestClient(configKey = "reference")
@ApplyGuard("reference")
@Path("/internal/provider")
public interface ProviderClient {
    @GET
    Uni<Provider> provider();
}
