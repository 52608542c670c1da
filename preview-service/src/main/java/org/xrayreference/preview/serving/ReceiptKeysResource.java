package org.xrayreference.preview.serving;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import org.xrayreference.preview.signing.ReceiptKeys;

/** What signed receipts can be checked with, for everybody: a JWK set. */
@Path("/.well-known/receipt-keys.json")
public class ReceiptKeysResource {
    private final ReceiptKeys keys;

    ReceiptKeysResource(ReceiptKeys keys) {
        this.keys = keys;
    }

    @GET
    @Produces("application/jwk-set+json")
    public Response keys() {
        return Response.ok(keys.published())
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=3600")
                .build();
    }
}
