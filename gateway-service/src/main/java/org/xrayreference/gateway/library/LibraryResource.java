package org.xrayreference.gateway.library;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestQuery;

import org.xrayreference.gateway.services.Answer;
import org.xrayreference.gateway.services.Matches;
import org.xrayreference.gateway.services.Owner;
import org.xrayreference.gateway.services.Reference;
import org.xrayreference.gateway.services.ReferenceClient;
import org.xrayreference.gateway.services.ReferencePage;
import org.xrayreference.gateway.site.PageRefusal;

@Path("/library")
@Produces("text/html;charset=UTF-8")
@Blocking
class LibraryResource {
    private static final int PAGE_SIZE = 24;
    private static final int NEIGHBOURS = 6;
    private static final int LONGEST_WORDS = 100;
    private static final int LAST_PAGE = 100_000;
    /** In years; the library knows no higher age. */
    private static final int OLDEST = 120;

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance library(LibraryView view);

        static native TemplateInstance item(ItemView view);
    }

    private final ReferenceClient references;

    LibraryResource(@RestClient ReferenceClient references) {
        this.references = references;
    }

    @GET
    public TemplateInstance library(
            @RestQuery String finding,
            @RestQuery String with,
            @RestQuery String view,
            @RestQuery String sex,
            @RestQuery String ageMin,
            @RestQuery String ageMax,
            @RestQuery String q,
            @RestQuery String sort,
            @RestQuery String page) {
        LibraryQuery query = new LibraryQuery(
                chosen(finding),
                chosen(with),
                chosen(view),
                chosen(sex),
                LibraryQuery.Ages.of(number(ageMin), number(ageMax)),
                chosen(q),
                Order.of(sort).parameter(),
                page(page));
        Answer<ReferencePage> answer = Answer.await(query.ask(references, PAGE_SIZE));
        return Templates.library(LibraryView.of(query, PageRefusal.unlessGiven(answer, Owner.REFERENCE)));
    }

    @GET
    @Path("/{id}")
    public TemplateInstance item(@PathParam("id") String id) {
        Reference reference = PageRefusal.unlessGiven(Answer.await(references.reference(id)), Owner.REFERENCE);
        // The page has room for a few, and the picture itself is among those with its findings.
        Uni<Answer<ReferencePage>> same =
                Answer.of(ItemView.sameFindings(reference).ask(references, NEIGHBOURS + 1));
        Uni<Answer<Matches>> similar = Answer.of(references.similar(id, NEIGHBOURS));
        return Uni.combine()
                .all()
                .unis(similar, same)
                .with((alike, alsoLabelled) ->
                        Templates.item(ItemView.of(reference, alike.ifGiven(), alsoLabelled.ifGiven())))
                .await()
                .atMost(Answer.LONGEST);
    }

    private static String chosen(String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        String stripped = value.strip();
        return stripped.length() > LONGEST_WORDS ? stripped.substring(0, LONGEST_WORDS) : stripped;
    }

    /** An age that is no number is no choice: a visitor who mistypes gets pictures, not a lecture. */
    private static Integer number(String value) {
        return value != null && value.matches("[0-9]{1,3}")
                ? Integer.valueOf(Math.min(OLDEST, Integer.parseInt(value)))
                : null;
    }

    private static int page(String value) {
        return value != null && value.matches("[0-9]{1,6}")
                ? Math.max(0, Math.min(Integer.parseInt(value), LAST_PAGE) - 1)
                : 0;
    }
}
