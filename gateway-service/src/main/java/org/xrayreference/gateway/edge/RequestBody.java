package org.xrayreference.gateway.edge;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;

/** Whether more than its headers comes with a request. */
public final class RequestBody {
    private RequestBody() {}

    /** Some clients say also of a question that it has a body, of nothing. */
    public static boolean isAnnounced(MultiMap headers) {
        String length = headers.get(HttpHeaders.CONTENT_LENGTH);
        return length == null ? headers.contains(HttpHeaders.TRANSFER_ENCODING) : !length.equals("0");
    }
}
