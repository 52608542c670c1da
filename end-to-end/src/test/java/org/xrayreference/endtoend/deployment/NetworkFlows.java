package org.xrayreference.endtoend.deployment;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPeer;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPort;

/** The connections that the policies of one namespace allow. Questions about names, to port 53, are left out. */
final class NetworkFlows {
    private static final int NAMES = 53;
    private static final String OF_NAMESPACE = "kubernetes.io/metadata.name";

    private final List<NetworkPolicy> policies;
    private final String namespace;
    private final Set<Integer> ports;

    NetworkFlows(Overlay overlay, String namespace) {
        this(overlay.all(NetworkPolicy.class), namespace);
    }

    NetworkFlows(List<NetworkPolicy> policies, String namespace) {
        this.policies = policies;
        this.namespace = namespace;
        this.ports = policies.stream()
                .map(NetworkPolicy::getSpec)
                .flatMap(spec -> Stream.concat(
                        spec.getIngress().stream().flatMap(rule -> rule.getPorts().stream()),
                        spec.getEgress().stream().flatMap(rule -> rule.getPorts().stream())))
                .map(port -> port.getPort().getIntVal())
                .filter(port -> port != NAMES)
                .collect(Collectors.toSet());
    }

    /** As "from -> to:port". */
    Set<String> among(List<Peer> peers) {
        Set<String> flows = new TreeSet<>();
        for (Peer from : peers) {
            for (int port : ports) {
                peers.stream()
                        // What strangers do to each other is not for these policies to say.
                        .filter(to -> isOurs(from) || isOurs(to))
                        .filter(to -> mayLeave(from, to, port) && mayEnter(from, to, port))
                        .forEach(to -> flows.add(from.name() + " -> " + to.name() + ":" + port));
                outside(from, port).forEach(block -> flows.add(from.name() + " -> " + block + ":" + port));
            }
        }
        return flows;
    }

    private boolean mayEnter(Peer from, Peer to, int port) {
        List<NetworkPolicy> deciding = deciding(to, "Ingress");
        return deciding.isEmpty()
                || deciding.stream()
                        .flatMap(policy -> policy.getSpec().getIngress().stream())
                        .anyMatch(rule -> names(rule.getPorts(), port)
                                && rule.getFrom().stream().anyMatch(peer -> matches(peer, from)));
    }

    private boolean mayLeave(Peer from, Peer to, int port) {
        List<NetworkPolicy> deciding = deciding(from, "Egress");
        return deciding.isEmpty()
                || deciding.stream()
                        .flatMap(policy -> policy.getSpec().getEgress().stream())
                        .anyMatch(rule -> names(rule.getPorts(), port)
                                && rule.getTo().stream().anyMatch(peer -> matches(peer, to)));
    }

    private Stream<String> outside(Peer from, int port) {
        return deciding(from, "Egress").stream()
                .flatMap(policy -> policy.getSpec().getEgress().stream())
                .filter(rule -> names(rule.getPorts(), port))
                .flatMap(rule -> rule.getTo().stream())
                .filter(peer -> peer.getIpBlock() != null)
                .map(peer -> peer.getIpBlock().getCidr())
                .map(block -> "0.0.0.0/0".equals(block) ? "anywhere" : block);
    }

    private List<NetworkPolicy> deciding(Peer peer, String direction) {
        return policies.stream()
                .filter(policy -> isOurs(peer))
                .filter(policy -> policy.getSpec().getPolicyTypes().contains(direction))
                .filter(policy -> selects(policy.getSpec().getPodSelector(), peer.labels()))
                .toList();
    }

    private boolean isOurs(Peer peer) {
        return namespace.equals(peer.namespace());
    }

    private boolean matches(NetworkPolicyPeer wanted, Peer peer) {
        if (wanted.getIpBlock() != null) {
            return false;
        }
        boolean inNamespace = wanted.getNamespaceSelector() == null
                ? isOurs(peer)
                : selects(wanted.getNamespaceSelector(), Map.of(OF_NAMESPACE, peer.namespace()));
        return inNamespace && (wanted.getPodSelector() == null || selects(wanted.getPodSelector(), peer.labels()));
    }

    private static boolean names(List<NetworkPolicyPort> wanted, int port) {
        return wanted.isEmpty() || wanted.stream().anyMatch(one -> one.getPort().getIntVal() == port);
    }

    private static boolean selects(LabelSelector selector, Map<String, String> labels) {
        if (!selector.getMatchExpressions().isEmpty()) {
            throw new IllegalArgumentException("Expressions are not worked out here: " + selector);
        }
        return labels.entrySet().containsAll(selector.getMatchLabels().entrySet());
    }
}
