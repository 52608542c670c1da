package org.xrayreference.gateway.promises;

import java.util.Optional;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;

@Path("/privacy/promises")
@Produces("text/html;charset=UTF-8")
@Blocking
public class PromisesResource {
    @CheckedTemplate
    static class Templates {
        static native TemplateInstance promises(PromisesView view);
    }

    private final PromisesView view;

    PromisesResource(PromisesConfig config) {
        Optional<TestResults> results = config.results().flatMap(TestResults::read);
        this.view = PromisesView.of(Promises.read().promises(), results);
    }

    @GET
    public TemplateInstance promises() {
        return Templates.promises(view);
    }
}
