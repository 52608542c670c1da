package org.xrayreference.gateway.home;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import org.eclipse.microprofile.rest.client.inject.RestClient;

import org.xrayreference.gateway.services.Answer;
import org.xrayreference.gateway.services.ReferenceClient;

@Path("/")
@Produces("text/html;charset=UTF-8")
@Blocking
class HomeResource {
    private static final int EXAMPLES = 4;

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance home(HomeView view);
    }

    private final ReferenceClient references;

    HomeResource(@RestClient ReferenceClient references) {
        this.references = references;
    }

    @GET
    public TemplateInstance home() {
        var examples = Answer.await(references.references(null, null, null, null, null, null, null, 0, EXAMPLES));
        var findings = Answer.await(references.findings());
        return Templates.home(HomeView.of(examples.ifGiven(), findings.ifGiven()));
    }
}
