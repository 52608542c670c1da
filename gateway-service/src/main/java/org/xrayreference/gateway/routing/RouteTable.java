package org.xrayreference.gateway.routing;

import static org.xrayreference.gateway.routing.PublicCall.gated;
import static org.xrayreference.gateway.routing.PublicCall.open;
import static org.xrayreference.gateway.services.Owner.CONTACT;
import static org.xrayreference.gateway.services.Owner.GATEWAY;
import static org.xrayreference.gateway.services.Owner.PREVIEW;
import static org.xrayreference.gateway.services.Owner.REFERENCE;
import static org.xrayreference.gateway.services.Owner.UPLOAD;

import java.util.List;
import java.util.Optional;

/** Everything that is public below {@code /api}. What is not listed here does not exist for the outside. */
public final class RouteTable {
    /** The one address elsewhere: it has its place by RFC 8615. */
    static final String RECEIPT_KEYS = "/.well-known/receipt-keys.json";

    /** Pages, which say their own template when they are found, and all that is refused. */
    private static final String OTHER = "/other";

    static final List<PublicCall> CALLS = List.of(
            open("/api/v1/uploads", UPLOAD, "POST"),
            open("/api/v1/uploads/{id}", UPLOAD, "GET", "DELETE"),
            open("/api/v1/uploads/{id}/events", GATEWAY, "GET"),
            gated("/api/v1/uploads/{id}/preview", PREVIEW, "GET"),
            gated("/api/v1/uploads/{id}/thumbnail", PREVIEW, "GET"),
            gated("/api/v1/uploads/{id}/receipt", PREVIEW, "GET"),
            gated("/api/v1/uploads/{id}/receipt.jws", PREVIEW, "GET"),
            gated("/api/v1/uploads/{id}/matches", REFERENCE, "GET"),
            gated("/api/v1/uploads/{id}/reports", CONTACT, "POST"),
            open("/api/v1/references", REFERENCE, "GET"),
            open("/api/v1/references/{referenceId}", REFERENCE, "GET"),
            open("/api/v1/references/{referenceId}/image", REFERENCE, "GET"),
            open("/api/v1/references/{referenceId}/thumbnail", REFERENCE, "GET"),
            open("/api/v1/references/{referenceId}/similar", REFERENCE, "GET"),
            open("/api/v1/findings", REFERENCE, "GET"),
            open("/api/v1/findings/{slug}", REFERENCE, "GET"),
            open("/api/v1/contact", CONTACT, "POST"),
            open("/api/v1/contact/messages", GATEWAY, "GET"),
            open(RECEIPT_KEYS, PREVIEW, "GET"));

    /** What an address leads to. */
    sealed interface Found {
        /** @param parameter the first path parameter: for gated calls the upload's id */
        record Call(PublicCall call, String parameter) implements Found {}

        record OtherMethods(String allowed) implements Found {}

        record Nothing() implements Found {}
    }

    private RouteTable() {}

    static Found find(String method, String path) {
        for (PublicCall call : CALLS) {
            Optional<String> parameter = call.matches(path);
            if (parameter.isPresent()) {
                return call.allows(method)
                        ? new Found.Call(call, parameter.get())
                        : new Found.OtherMethods(allowed(call));
            }
        }
        return new Found.Nothing();
    }

    /** @return what an address looks like to metrics and traces: one of few texts, none of which names an upload */
    static String template(String path) {
        if (path.startsWith("/api/") || path.equals(RECEIPT_KEYS)) {
            return CALLS.stream()
                    .filter(call -> call.matches(path).isPresent())
                    .map(PublicCall::template)
                    .findFirst()
                    .orElse(OTHER);
        }
        if (path.startsWith("/assets/")) {
            return "/assets/{version}/{name}";
        }
        return path.equals("/upload") ? path : OTHER;
    }

    private static String allowed(PublicCall call) {
        String methods = String.join(", ", call.methods());
        return call.allows("HEAD") ? methods + ", HEAD" : methods;
    }
}
