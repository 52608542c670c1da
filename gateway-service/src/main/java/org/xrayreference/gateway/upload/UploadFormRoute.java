package org.xrayreference.gateway.upload;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.vertx.ext.web.Router;
import io.vertx.httpproxy.HttpProxy;

import org.xrayreference.gateway.routing.ServiceProxies;
import org.xrayreference.gateway.services.Owner;
import org.xrayreference.gateway.site.SiteConfig;

/** {@code POST /upload}: the form without script. The picture is streamed on; only the short answer is read here. */
@ApplicationScoped
class UploadFormRoute {
    private static final int ORDER = 130;

    private final HttpProxy proxy;

    UploadFormRoute(ServiceProxies proxies, SiteConfig site, KnownProvider provider) {
        AnswerAsPage pages = new AnswerAsPage(
                upload -> UploadTemplates.sent(SentView.of(upload, site.address()))
                        .render(),
                problem -> UploadTemplates.form(UploadView.refused(problem, provider.last()))
                        .render());
        this.proxy = proxies.to(Owner.UPLOAD, pages);
    }

    void register(@Observes Router router) {
        router.post("/upload").order(ORDER).handler(context -> proxy.handle(context.request()));
    }
}
