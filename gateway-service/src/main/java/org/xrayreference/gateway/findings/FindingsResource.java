package org.xrayreference.gateway.findings;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import org.eclipse.microprofile.rest.client.inject.RestClient;

import org.xrayreference.gateway.library.LibraryQuery;
import org.xrayreference.gateway.library.PictureWords;
import org.xrayreference.gateway.services.Answer;
import org.xrayreference.gateway.services.Finding;
import org.xrayreference.gateway.services.Owner;
import org.xrayreference.gateway.services.ReferenceClient;
import org.xrayreference.gateway.services.ReferencePage;
import org.xrayreference.gateway.site.PageRefusal;
import org.xrayreference.gateway.texts.Glossary;
import org.xrayreference.gateway.texts.LinkTerms;

@Path("/findings")
@Produces("text/html;charset=UTF-8")
@Blocking
class FindingsResource {
    private static final int EXAMPLES = 24;
    private static final String ADDRESS = "/findings/";

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance findings(FindingsView view);

        static native TemplateInstance finding(FindingView view);
    }

    private final ReferenceClient references;
    private final PairContrasts pairContrasts;

    FindingsResource(@RestClient ReferenceClient references) {
        this.references = references;
        this.pairContrasts = new PairContrasts(references);
    }

    @GET
    public TemplateInstance findings() {
        var findings = PageRefusal.unlessGiven(Answer.await(references.findings()), Owner.REFERENCE);
        return Templates.findings(FindingsView.of(findings));
    }

    @GET
    @Path("/{slug}")
    public TemplateInstance finding(@PathParam("slug") String slug) {
        Finding finding = PageRefusal.unlessGiven(Answer.await(references.finding(slug)), Owner.REFERENCE);
        Optional<ReferencePage> labelled = Answer.await(
                        LibraryQuery.all().withFinding(slug).ask(references, EXAMPLES))
                .ifGiven();
        List<Contrast> contrasts = isAbsence(finding) || labelled.isEmpty()
                ? List.of()
                : pairContrasts
                        .of(finding.name(), labelled.get().items())
                        .await()
                        .atMost(Answer.LONGEST);
        return Templates.finding(FindingView.of(finding, terms(finding), labelled, contrasts));
    }

    private LinkTerms terms(Finding finding) {
        Map<String, String> addresses = new LinkedHashMap<>();
        Answer.await(references.findings()).ifGiven().orElse(List.of()).stream()
                .filter(other -> !isAbsence(other))
                .forEach(other -> addresses.put(other.name(), ADDRESS + other.slug()));
        return new LinkTerms(Glossary.instance(), addresses).without(ADDRESS + finding.slug());
    }

    private static boolean isAbsence(Finding finding) {
        return finding.name().equals(PictureWords.NO_FINDING);
    }
}
