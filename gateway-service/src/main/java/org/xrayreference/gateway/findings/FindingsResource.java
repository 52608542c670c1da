package org.xrayreference.gateway.findings;

import java.util.Optional;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import org.eclipse.microprofile.rest.client.inject.RestClient;

import org.xrayreference.gateway.services.Answer;
import org.xrayreference.gateway.services.Owner;
import org.xrayreference.gateway.services.ReferenceClient;
import org.xrayreference.gateway.services.ReferencePage;
import org.xrayreference.gateway.site.PageRefusal;

@Path("/findings")
@Produces("text/html;charset=UTF-8")
@Blocking
class FindingsResource {
    private static final int EXAMPLES = 6;
    private static final int CONTRASTS = 6;
    private static final String NO_FINDING = "no-finding";

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance findings(FindingsView view);

        static native TemplateInstance finding(FindingView view);
    }

    private final ReferenceClient references;

    FindingsResource(@RestClient ReferenceClient references) {
        this.references = references;
    }

    @GET
    public TemplateInstance findings() {
        var findings = PageRefusal.unlessGiven(Answer.await(references.findings()), Owner.REFERENCE);
        return Templates.findings(FindingsView.of(findings));
    }

    @GET
    @Path("/{slug}")
    public TemplateInstance finding(@PathParam("slug") String slug) {
        var finding = PageRefusal.unlessGiven(Answer.await(references.finding(slug)), Owner.REFERENCE);
        var with = examples(slug, EXAMPLES);
        Optional<ReferencePage> without = slug.equals(NO_FINDING) ? Optional.empty() : examples(NO_FINDING, CONTRASTS);
        return Templates.finding(FindingView.of(finding, with, without));
    }

    private Optional<ReferencePage> examples(String slug, int count) {
        return Answer.await(references.references(slug, null, null, null, null, null, null, 0, count))
                .ifGiven();
    }
}
