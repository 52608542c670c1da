package org.xrayreference.gateway.edge;

import java.util.Arrays;
import java.util.HexFormat;

import io.netty.util.NetUtil;

/** Whose calls count together: an IPv4 address, or the /64 that one household or host has of IPv6. */
public final class Network {
    private static final int PREFIX_BYTES = 8;
    private static final String IPV4_IN_IPV6 = "00000000000000000000ffff";

    private Network() {}

    /** @param address as {@link ClientAddress} gives it; may be null */
    public static String of(String address) {
        if (address == null) {
            return "unknown";
        }
        if (address.indexOf(':') < 0) {
            return address;
        }
        byte[] bytes = NetUtil.createByteArrayFromIpAddressString(address);
        if (bytes == null || bytes.length < 2 * PREFIX_BYTES) {
            return "unknown";
        }
        String whole = HexFormat.of().formatHex(bytes);
        return whole.startsWith(IPV4_IN_IPV6)
                ? NetUtil.bytesToIpAddress(Arrays.copyOfRange(bytes, 12, bytes.length))
                : prefix(whole);
    }

    private static String prefix(String whole) {
        return whole.substring(0, 2 * PREFIX_BYTES) + "/64";
    }
}
