package org.xrayreference.gateway.edge;

import java.net.InetSocketAddress;
import java.util.List;

import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;

/** Whether a request comes from one of our own, directly: what a proxy passes on is a visitor's, wherever the proxy is. */
final class Inside {
    private static final List<String> FORWARDED =
            List.of("Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Real-IP", "Via");

    private final List<IpSubnetFilterRule> networks;

    /** @param networks such as 10.0.0.0/8 */
    Inside(List<String> networks) {
        this.networks = networks.stream().map(Inside::network).toList();
    }

    private static IpSubnetFilterRule network(String text) {
        try {
            String[] parts = text.strip().split("/");
            return new IpSubnetFilterRule(parts[0], Integer.parseInt(parts[1]), IpFilterRuleType.ACCEPT);
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            throw new IllegalArgumentException(
                    "xray.edge.inside holds networks such as 10.0.0.0/8, and not \"" + text + "\"", e);
        }
    }

    /**
     * @param peer the other end of the connection
     * @param headers the names of the request's headers
     */
    boolean is(InetSocketAddress peer, Iterable<String> headers) {
        if (peer.isUnresolved()) {
            return false;
        }
        for (String header : headers) {
            if (FORWARDED.stream().anyMatch(header::equalsIgnoreCase)) {
                return false;
            }
        }
        return networks.stream().anyMatch(network -> network.matches(peer));
    }
}
