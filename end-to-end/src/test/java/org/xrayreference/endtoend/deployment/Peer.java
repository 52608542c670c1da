package org.xrayreference.endtoend.deployment;

import java.util.Map;

/** Pods that open connections, or take them. */
record Peer(String name, String namespace, Map<String, String> labels) {}
