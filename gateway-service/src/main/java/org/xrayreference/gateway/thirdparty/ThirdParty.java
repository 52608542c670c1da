package org.xrayreference.gateway.thirdparty;

import java.net.URI;
import java.util.List;

/**
 * Somebody else whose script a page loads when a visitor has allowed it.
 *
 * @param receives what it gets to know, as a sentence
 * @param policy its own policy
 */
public record ThirdParty(String name, Purpose purpose, String receives, URI policy, List<Cookie> cookies) {
    public String policyOf() {
        return "Policy of " + name;
    }

    /**
     * A cookie that its script sets on this site's own address.
     *
     * @param name a star at the end stands for the rest
     */
    public record Cookie(String name, String purpose, String lifetime) {
        public boolean covers(String cookie) {
            return name.endsWith("*") ? cookie.startsWith(name.substring(0, name.length() - 1)) : cookie.equals(name);
        }
    }
}
