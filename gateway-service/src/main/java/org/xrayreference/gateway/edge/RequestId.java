package org.xrayreference.gateway.edge;

import java.security.SecureRandom;
import java.util.HexFormat;

import io.vertx.core.http.HttpHeaders;

/** The number that an answer and every log line about it carry. Always made here: what a visitor sends is not trusted. */
public final class RequestId {
    public static final CharSequence HEADER = HttpHeaders.createOptimized("X-Request-Id");
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 12;

    private RequestId() {}

    static String next() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
