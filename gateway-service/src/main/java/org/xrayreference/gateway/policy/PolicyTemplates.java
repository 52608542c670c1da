package org.xrayreference.gateway.policy;

import jakarta.enterprise.inject.spi.CDI;

import io.quarkus.qute.TemplateExtension;
import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;

import org.xrayreference.gateway.edge.CurrentPage;
import org.xrayreference.gateway.site.FirstPartyCookie;
import org.xrayreference.gateway.site.SiteConfig;

/** {@code {policy:notice}} in templates: what a page says about a new version; null when it says nothing. */
@TemplateExtension(namespace = "policy")
final class PolicyTemplates {
    private PolicyTemplates() {}

    static PolicyNotice notice() {
        return CurrentPage.request()
                .filter(request -> request.request().method().name().equals("GET"))
                .filter(request -> isForVisitors(request.request().path()))
                .map(PolicyTemplates::notice)
                .orElse(null);
    }

    /** The policy's own pages say it themselves, and operators are at work. */
    private static boolean isForVisitors(String path) {
        return !path.startsWith("/privacy") && !path.startsWith("/operator");
    }

    private static PolicyNotice notice(RoutingContext request) {
        PolicyVersions versions = CDI.current().select(PolicyVersions.class).get();
        boolean secure = CDI.current().select(SiteConfig.class).get().isSecure();
        Cookie seen = request.request().getCookie(FirstPartyCookie.NOTICE.label(secure));
        return versions.toTell(seen == null ? null : seen.getValue())
                .map(version -> PolicyNotice.of(version, versions.isAnnounced(version), CurrentPage.address(request)))
                .orElse(null);
    }
}
