package org.xrayreference.gateway.routing;

import static java.util.stream.Collectors.groupingBy;
import static org.xrayreference.gateway.routing.PublicCall.gated;
import static org.xrayreference.gateway.routing.PublicCall.open;
import static org.xrayreference.gateway.services.Owner.CONTACT;
import static org.xrayreference.gateway.services.Owner.GATEWAY;
import static org.xrayreference.gateway.services.Owner.PREVIEW;
import static org.xrayreference.gateway.services.Owner.REFERENCE;
import static org.xrayreference.gateway.services.Owner.UPLOAD;

import java.util.List;
import java.util.Map;
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

    /** By the first three parts of their addresses: of all calls only those few are compared with a path. */
    private static final Map<String, List<PublicCall>> BY_BEGINNING =
            CALLS.stream().collect(groupingBy(call -> beginning(call.template())));

    /** What an address leads to. */
    sealed interface Found {
        /** @param parameter the first path parameter: for gated calls the upload's id */
        record Call(PublicCall call, String parameter) implements Found {}

        record OtherMethods(String allowed) implements Found {}

        record Nothing() implements Found {}
    }

    private RouteTable() {}

    static Found find(String method, String path) {
        for (PublicCall call : callsLike(path)) {
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
            for (PublicCall call : callsLike(path)) {
                if (call.matches(path).isPresent()) {
                    return call.template();
                }
            }
            return OTHER;
        }
        if (path.startsWith("/assets/")) {
            return "/assets/{version}/{name}";
        }
        return path.equals("/upload") ? path : OTHER;
    }

    private static List<PublicCall> callsLike(String path) {
        return BY_BEGINNING.getOrDefault(beginning(path), List.of());
    }

    private static String beginning(String path) {
        int end = 0;
        for (int parts = 0; parts < 3 && end >= 0; parts++) {
            end = path.indexOf('/', end + 1);
        }
        return end < 0 ? path : path.substring(0, end);
    }

    private static String allowed(PublicCall call) {
        String methods = String.join(", ", call.methods());
        return call.allows("HEAD") ? methods + ", HEAD" : methods;
    }
}
