package org.xrayreference.gateway.edge;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

import io.netty.util.NetUtil;
import io.vertx.core.http.HttpServerRequest;

/** Who asks, as the nearest trusted part of the way saw it. */
public final class ClientAddress {
    /** Without the name of an interface, behind which anything may stand. */
    private static final Pattern CHARACTERS = Pattern.compile("[0-9a-fA-F:.]+");

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
        return isAddress(address) ? address : peer;
    }

    private static boolean isAddress(String text) {
        return CHARACTERS.matcher(text).matches()
                && (NetUtil.isValidIpV4Address(text) || NetUtil.isValidIpV6Address(text));
    }

    /** Some balancers write the port as well, and brackets about an IPv6 address. */
    private static String withoutPort(String entry) {
        return WITH_PORT.matcher(entry).replaceFirst("$1$2");
    }
}
