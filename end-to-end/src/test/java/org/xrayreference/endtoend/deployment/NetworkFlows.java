package org.xrayreference.endtoend.deployment;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyEgressRule;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyIngressRule;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPeer;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPort;

/**
 * The connections that the policies of one namespace allow. Questions about names, to port 53, are left out. A rule that
 * names nobody allows everybody, as does a direction that no policy decides on: "anywhere" stands for both.
 */
final class NetworkFlows {
    private static final int NAMES = 53;
    private static final String ANYWHERE = "anywhere";
    private static final Set<String> ALL_BLOCKS = Set.of("0.0.0.0/0", "::/0");
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
                inside(from, port).forEach(block -> flows.add(block + " -> " + from.name() + ":" + port));
            }
        }
        return flows;
    }

    private boolean mayEnter(Peer from, Peer to, int port) {
        List<NetworkPolicy> deciding = deciding(to, "Ingress");
        return deciding.isEmpty()
                || deciding.stream()
                        .flatMap(policy -> policy.getSpec().getIngress().stream())
                        .anyMatch(rule -> names(rule.getPorts(), port) && anyMatches(rule.getFrom(), from));
    }

    private boolean mayLeave(Peer from, Peer to, int port) {
        List<NetworkPolicy> deciding = deciding(from, "Egress");
        return deciding.isEmpty()
                || deciding.stream()
                        .flatMap(policy -> policy.getSpec().getEgress().stream())
                        .anyMatch(rule -> names(rule.getPorts(), port) && anyMatches(rule.getTo(), to));
    }

    private Stream<String> outside(Peer from, int port) {
        List<NetworkPolicy> deciding = deciding(from, "Egress");
        return blocks(
                from,
                deciding,
                deciding.stream()
                        .flatMap(policy -> policy.getSpec().getEgress().stream())
                        .filter(rule -> names(rule.getPorts(), port))
                        .map(NetworkPolicyEgressRule::getTo));
    }

    private Stream<String> inside(Peer to, int port) {
        List<NetworkPolicy> deciding = deciding(to, "Ingress");
        return blocks(
                to,
                deciding,
                deciding.stream()
                        .flatMap(policy -> policy.getSpec().getIngress().stream())
                        .filter(rule -> names(rule.getPorts(), port))
                        .map(NetworkPolicyIngressRule::getFrom));
    }

    /** Where no selector points: what the rules say of addresses. */
    private Stream<String> blocks(Peer peer, List<NetworkPolicy> deciding, Stream<List<NetworkPolicyPeer>> rules) {
        if (deciding.isEmpty()) {
            return isOurs(peer) ? Stream.of(ANYWHERE) : Stream.empty();
        }
        return rules.flatMap(named -> named.isEmpty()
                        ? Stream.of(ANYWHERE)
                        : named.stream()
                                .filter(one -> one.getIpBlock() != null)
                                .map(one -> one.getIpBlock().getCidr()))
                .map(block -> ALL_BLOCKS.contains(block) ? ANYWHERE : block);
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

    private boolean anyMatches(List<NetworkPolicyPeer> wanted, Peer peer) {
        return wanted.isEmpty() || wanted.stream().anyMatch(one -> matches(one, peer));
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
