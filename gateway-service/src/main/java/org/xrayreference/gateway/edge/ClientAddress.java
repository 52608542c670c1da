package org.xrayreference.gateway.edge;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

import io.vertx.core.http.HttpServerRequest;

/** Who asks, as the nearest trusted part of the way saw it. */
public final class ClientAddress {
    private static final Pattern ADDRESS = Pattern.compile("[0-9a-fA-F:.]{2,45}");
    private static final Pattern WITH_PORT =
            Pattern.compile("^(?:(\\d{1,3}(?:\\.\\d{1,3}){3}):\\d{1,5}|\\[([0-9a-fA-F:.]+)](?::\\d{1,5})?)$");

    private ClientAddress() {}

    /** @param trustedProxies {@link EdgeConfig#trustedProxies()}: one setting for all that tell clients apart */
    public static String of(HttpServerRequest request, int trustedProxies) {
        return of(request.remoteAddress().hostAddress(), request.headers().getAll("X-Forwarded-For"), trustedProxies);
    }

    /**
     * @param peer the other end of the connection
     * @param forwardedFor the values of {@code X-Forwarded-For}
     * @param trustedProxies how many entries from the right were written by proxies of ours; 0: the peer itself asks
     */
    static String of(String peer, List<String> forwardedFor, int trustedProxies) {
        if (trustedProxies == 0) {
            return peer;
        }
        List<String> seen = Arrays.stream(String.join(",", forwardedFor).split(","))
                .map(String::strip)
                .filter(entry -> !entry.isEmpty())
                .toList();
        int index = seen.size() - trustedProxies;
        if (index < 0) {
            return peer;
        }
        String address = withoutPort(seen.get(index));
        return ADDRESS.matcher(address).matches() ? address : peer;
    }

    /** Some balancers write the port as well, and brackets about an IPv6 address. */
    private static String withoutPort(String entry) {
        return WITH_PORT.matcher(entry).replaceFirst("$1$2");
    }
}
