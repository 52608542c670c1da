package org.xrayreference.gateway.status;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;

import org.xrayreference.gateway.canary.CanaryJob;

@Path("/status")
@Produces("text/html;charset=UTF-8")
@Blocking
class StatusResource {
    @CheckedTemplate
    static class Templates {
        static native TemplateInstance status(StatusView view);
    }

    private final AskHealth health;
    private final CanaryJob canary;

    StatusResource(AskHealth health, CanaryJob canary) {
        this.health = health;
        this.canary = canary;
    }

    @GET
    public TemplateInstance status() {
        return Templates.status(StatusView.of(health.lately(), canary.inWords()));
    }
}
