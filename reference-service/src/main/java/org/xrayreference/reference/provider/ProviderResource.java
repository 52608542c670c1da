package org.xrayreference.reference.provider;

import java.net.URI;
import java.util.Optional;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.Startup;

/** What the upload page has to tell before it asks for consent. Built at start: half a provider stops it. */
@Path("/internal/provider")
@Startup
public class ProviderResource {
    private final Optional<Provider> provider;

    ProviderResource(Optional<Provider> provider) {
        this.provider = provider;
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Told(boolean enabled, String name, URI terms) {}

    @GET
    public Told provider() {
        return provider.map(one -> new Told(true, one.name(), one.terms())).orElse(new Told(false, null, null));
    }
}
