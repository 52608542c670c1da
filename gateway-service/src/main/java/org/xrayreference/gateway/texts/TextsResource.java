package org.xrayreference.gateway.texts;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;

import org.xrayreference.gateway.site.Frame;
import org.xrayreference.gateway.site.Section;

/** Pages that are text and nothing else. */
@Path("/")
@Produces("text/html;charset=UTF-8")
@Blocking
class TextsResource {
    @CheckedTemplate
    static class Templates {
        static native TemplateInstance about(Frame frame);

        static native TemplateInstance accessibility(Frame frame);

        static native TemplateInstance glossary(GlossaryView view);

        static native TemplateInstance article(ArticleView view);
    }

    private final GlossaryView glossary = GlossaryView.of(Glossary.article(), Glossary.instance());
    private final ArticleView labels = ArticleView.of(Article.read("labels"));

    @GET
    @Path("/about")
    public TemplateInstance about() {
        return Templates.about(Frame.of(
                "About", "What X-ray Reference is, what it is not, and where its pictures come from.", Section.NONE));
    }

    @GET
    @Path("/accessibility")
    public TemplateInstance accessibility() {
        return Templates.accessibility(
                Frame.of("Accessibility", "How X-ray Reference can be used, and how that was checked.", Section.NONE));
    }

    @GET
    @Path("/glossary")
    public TemplateInstance glossary() {
        return Templates.glossary(glossary);
    }

    @GET
    @Path("/labels")
    public TemplateInstance labels() {
        return Templates.article(labels);
    }
}
