package org.xrayreference.gateway.signin;

/** Whose attempts count together: an IPv4 address, or the /64 that one household or host has of IPv6. */
final class Network {
    private static final int GROUPS = 4;

    private Network() {}

    static String of(String address) {
        if (address == null) {
            return "unknown";
        }
        if (!address.contains(":")) {
            return address;
        }
        // Java writes all eight groups; a shortened address keeps at least its beginning.
        String[] groups = address.split(":");
        StringBuilder prefix = new StringBuilder();
        for (int i = 0; i < Math.min(GROUPS, groups.length); i++) {
            prefix.append(groups[i]).append(':');
        }
        return prefix.toString();
    }
}
