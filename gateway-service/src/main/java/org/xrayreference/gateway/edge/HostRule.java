package org.xrayreference.gateway.edge;

import java.util.List;
import java.util.regex.Pattern;

/**
 * For whom a request is has to stand in it once and readably (RFC 9112, 3.2): of two, a proxy in front may believe one
 * and a service behind the other.
 */
final class HostRule {
    private static final Pattern HOST =
            Pattern.compile("([A-Za-z0-9._-]{1,253}|\\[[0-9A-Fa-f:.]{2,45}])(:[0-9]{1,5})?");

    private HostRule() {}

    /** @param hosts the values of the header */
    static boolean isClear(List<String> hosts) {
        return hosts.size() == 1 && HOST.matcher(hosts.get(0)).matches();
    }

    /**
     * A redirect without scheme and host, when it leads to where the request came in: what stands in {@code Host} a
     * visitor can make up, and behind a proxy that ends TLS the scheme would be the wrong one.
     */
    static String withoutOwnHost(String location, String host) {
        for (String scheme : List.of("http://", "https://")) {
            String own = scheme + host;
            if (host != null && location.startsWith(own + "/")) {
                return location.substring(own.length());
            }
        }
        return location;
    }
}
