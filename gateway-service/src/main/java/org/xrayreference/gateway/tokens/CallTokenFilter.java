package org.xrayreference.gateway.tokens;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;

import jakarta.inject.Singleton;
import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;
import jakarta.ws.rs.ext.Provider;

import org.xrayreference.gateway.services.Owner;
import org.xrayreference.gateway.services.ServicesConfig;

/** Every question of the gateway's own to a service carries the token; one to anybody else never does. */
@Provider
@Singleton
public class CallTokenFilter implements ClientRequestFilter {
    private final Map<String, Owner> byAddress = new HashMap<>();
    private final ServiceTokens tokens;

    CallTokenFilter(ServicesConfig services, ServiceTokens tokens) {
        this.tokens = tokens;
        for (Owner owner : Owner.values()) {
            if (owner != Owner.GATEWAY) {
                byAddress.put(services.of(owner).getAuthority(), owner);
            }
        }
    }

    @Override
    public void filter(ClientRequestContext request) {
        URI asked = request.getUri();
        Owner owner = byAddress.get(asked.getAuthority());
        if (owner != null) {
            request.getHeaders().putSingle(ServiceTokens.CALL_HEADER, tokens.call(owner));
        }
    }
}
