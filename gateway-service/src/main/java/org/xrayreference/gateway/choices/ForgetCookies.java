package org.xrayreference.gateway.choices;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import org.xrayreference.gateway.thirdparty.ThirdParty;

/** Deletes what scripts of third parties have left on this site's own address; on other addresses nobody but they can. */
final class ForgetCookies {
    private ForgetCookies() {}

    /**
     * A cookie is deleted only under the domain that it was set for, which the request does not tell: it may be the host
     * or any domain above it.
     *
     * @param sent the names of the cookies that the browser sent
     * @param known whose cookies are to go
     * @return values of the header {@code Set-Cookie}
     */
    static List<String> headers(Collection<String> sent, List<ThirdParty.Cookie> known, String host) {
        List<String> headers = new ArrayList<>();
        for (String name : sent) {
            if (name.matches("[A-Za-z0-9_-]+") && known.stream().anyMatch(cookie -> cookie.covers(name))) {
                headers.add(name + "=; Path=/; Max-Age=0");
                domains(host).forEach(domain -> headers.add(name + "=; Path=/; Domain=" + domain + "; Max-Age=0"));
            }
        }
        return headers;
    }

    private static List<String> domains(String host) {
        List<String> domains = new ArrayList<>();
        String rest = host == null ? "" : host.replaceFirst(":[0-9]+$", "");
        if (!rest.matches("[A-Za-z0-9.-]+") || rest.matches("[0-9.]+")) {
            return domains;
        }
        while (rest.indexOf('.') > 0) {
            domains.add(rest);
            rest = rest.substring(rest.indexOf('.') + 1);
        }
        return domains;
    }
}
