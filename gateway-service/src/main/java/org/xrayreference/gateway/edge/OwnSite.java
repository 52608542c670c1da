package org.xrayreference.gateway.edge;

import java.net.URI;
import java.util.Locale;
import java.util.Set;

/**
 * Whether a request that changes something was sent by this site's own pages, or by no page at all. What a browser says
 * about it, no page can forge; a browser too old to say anything is let pass, as programs are.
 */
public final class OwnSite {
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    private static final Set<String> OURS = Set.of("same-origin", "none");

    private final String publicAuthority;

    /** @param publicUrl how the outside knows the site, when something in front of the gateway changes the host */
    OwnSite(URI publicUrl) {
        this.publicAuthority = authority(publicUrl);
    }

    /** @param fetchSite what a browser says in Sec-Fetch-Site; null from one that is too old, and from programs */
    public static boolean isSentFromElsewhere(String fetchSite) {
        return fetchSite != null && !OURS.contains(fetchSite);
    }

    /** All but method and path may be null. */
    boolean refuses(String method, String path, String fetchSite, String origin, String host) {
        if (SAFE.contains(method)) {
            return false;
        }
        if (fetchSite != null) {
            return isSentFromElsewhere(fetchSite);
        }
        if (origin == null) {
            return false;
        }
        // What our own forms send as well, but from where the policy lets them say whence they come.
        if (origin.equals("null")) {
            return ReferrerPolicy.of(path) == ReferrerPolicy.SAME_ORIGIN;
        }
        try {
            String from = authority(URI.create(origin));
            return !from.equals(publicAuthority) && !from.equals(host == null ? null : host.toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException unreadable) {
            return true;
        }
    }

    /** Host and port as a Host header has them: without the scheme's own port. */
    private static String authority(URI uri) {
        String host = uri.getHost() == null ? "" : uri.getHost().toLowerCase(Locale.ROOT);
        int usual = "https".equals(uri.getScheme()) ? 443 : 80;
        return uri.getPort() < 0 || uri.getPort() == usual ? host : host + ":" + uri.getPort();
    }
}
