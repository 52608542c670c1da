package org.xrayreference.gateway.edge;

import java.util.List;

import io.vertx.ext.web.RoutingContext;

/**
 * What one answer may load besides the site's own: said while its page is made, since only then it is known that the page
 * holds something of somebody else.
 *
 * @param nonce what the page's scripts carry; another one for every answer
 * @param measuring where scripts may send to
 * @param advertising where pictures, frames and styles of advertisements may come from; often empty
 */
public record PageSources(String nonce, List<String> measuring, List<String> advertising) {
    private static final String KEY = PageSources.class.getName();

    public PageSources {
        if (nonce == null || nonce.isBlank()) {
            throw new IllegalArgumentException("Without a nonce no script of the page would run");
        }
    }

    public void allow(RoutingContext request) {
        request.put(KEY, this);
    }

    /** For a page that loads what is the site's own and nothing else. */
    public static PageSources own(String nonce) {
        return new PageSources(nonce, List.of(), List.of());
    }

    /** Null when the answer is no page, or is made outside of a request for one. */
    public static PageSources of(RoutingContext request) {
        return request.get(KEY);
    }

    /**
     * A strict policy by nonce: hosts in {@code script-src}, the site's own among them, would let anything on them run.
     * Modules hand the nonce on to what they import. Only where Google's scripts were allowed, what a script with the
     * nonce loads may run as well ('strict-dynamic'), since that is how they work.
     */
    String contentPolicy() {
        String all = join(measuring) + join(advertising);
        return "default-src 'none'; img-src 'self' blob:" + all
                + "; style-src 'self'" + (advertising.isEmpty() ? "" : " 'unsafe-inline'")
                + "; script-src 'nonce-" + nonce + "'" + (all.isEmpty() ? "" : " 'strict-dynamic'")
                + "; connect-src 'self'" + all
                + (advertising.isEmpty() ? "" : "; frame-src" + join(advertising))
                + "; object-src 'none'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    }

    private static String join(List<String> sources) {
        return sources.isEmpty() ? "" : " " + String.join(" ", sources);
    }
}
