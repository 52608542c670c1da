package org.xrayreference.gateway.services;

import java.util.List;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.quarkus.rest.client.reactive.ClientExceptionMapper;
import io.smallrye.faulttolerance.api.ApplyGuard;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** preview-service: with what its receipts can be checked. */
@RegisterClientHeaders
@RegisterRestClient(configKey = "preview")
@ApplyGuard("preview")
@Path("/.well-known/receipt-keys.json")
public interface ReceiptKeysClient {
    @GET
    Uni<Keys> keys();

    /** The present one first. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Keys(List<Key> keys) {
        public Keys {
            keys = keys == null ? List.of() : List.copyOf(keys);
        }
    }

    /**
     * An Ed25519 key as RFC 8037 has it.
     *
     * @param kid its thumbprint
     * @param x its 32 bytes in Base64url
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Key(String kid, String x) {}

    @ClientExceptionMapper
    static RuntimeException refusal(Response response) {
        return RefusalClient.read("preview", response);
    }
}
