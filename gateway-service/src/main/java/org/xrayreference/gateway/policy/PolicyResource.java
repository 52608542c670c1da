package org.xrayreference.gateway.policy;

import java.net.URI;

import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;

import org.xrayreference.gateway.edge.BackTo;
import org.xrayreference.gateway.problem.GatewayProblem;
import org.xrayreference.gateway.site.FirstPartyCookie;
import org.xrayreference.gateway.site.PageRefusal;
import org.xrayreference.gateway.site.SiteConfig;

@Path("/privacy")
@Produces("text/html;charset=UTF-8")
@Blocking
class PolicyResource {
    @CheckedTemplate
    static class Templates {
        static native TemplateInstance policy(PolicyView view);

        static native TemplateInstance changes(ChangesView view);
    }

    private final PolicyVersions versions;
    private final SiteConfig site;

    PolicyResource(PolicyVersions versions, SiteConfig site) {
        this.versions = versions;
        this.site = site;
    }

    @GET
    public TemplateInstance inForce() {
        return Templates.policy(PolicyView.of(versions.inForce(), versions));
    }

    @GET
    @Path("/{version}")
    public TemplateInstance version(@PathParam("version") String name) {
        return Templates.policy(PolicyView.of(find(name), versions));
    }

    @GET
    @Path("/{version}/changes")
    public TemplateInstance changes(@PathParam("version") String name) {
        PolicyVersion version = find(name);
        PolicyVersion before = versions.before(version).orElseThrow(() -> new PageRefusal(GatewayProblem.notFound()));
        return Templates.changes(ChangesView.of(before, version));
    }

    /** Closes the notice about a version, on every page. */
    @POST
    @Path("/notice")
    public Response close(@FormParam("version") String name, @FormParam("back") String back) {
        PolicyVersion version = find(name);
        return Response.seeOther(URI.create(BackTo.page(back, "/privacy")))
                .header(HttpHeaders.SET_COOKIE, FirstPartyCookie.NOTICE.set(version.name(), site.isSecure()))
                .build();
    }

    private PolicyVersion find(String name) {
        return versions.find(name).orElseThrow(() -> new PageRefusal(GatewayProblem.notFound()));
    }
}
