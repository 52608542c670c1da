package org.xrayreference.gateway.services;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

import io.quarkus.rest.client.reactive.ClientExceptionMapper;
import io.smallrye.faulttolerance.api.ApplyGuard;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** Whether preview-service can prepare pictures: it is there, and so is the store for it. */
@RegisterRestClient(configKey = "preview")
@ApplyGuard("preview")
@Path("/q/health/ready")
public interface PreviewReadinessClient {
    @GET
    Uni<Void> ready();

    @ClientExceptionMapper
    static RuntimeException refusal(Response response) {
        return RefusalClient.read("preview", response);
    }
}
