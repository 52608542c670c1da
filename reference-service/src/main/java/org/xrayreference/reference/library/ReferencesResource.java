package org.xrayreference.reference.library;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.RestQuery;

import org.xrayreference.reference.finding.FindingTexts;
import org.xrayreference.reference.library.PictureStore.Size;
import org.xrayreference.reference.objects.Bucket;
import org.xrayreference.reference.problem.Problem;
import org.xrayreference.reference.problem.ProblemException;

/** The library: search, one item, and its pictures. */
@Path("/api/v1/references")
public final class ReferencesResource {
    private static final String FOR_THIRTY_DAYS =
            "public, max-age=" + Duration.ofDays(30).toSeconds();

    private final LibraryStore library;
    private final LibraryListing listing;
    private final PictureStore pictures;
    private final ReadLibraryQuery readQuery;

    ReferencesResource(LibraryStore library, LibraryListing listing, PictureStore pictures, FindingTexts texts) {
        this.library = library;
        this.listing = listing;
        this.pictures = pictures;
        this.readQuery = new ReadLibraryQuery(texts);
    }

    /** The filters of a search. */
    public static final class Filters {
        @RestQuery
        String finding;

        @RestQuery
        String with;

        @RestQuery
        String view;

        @RestQuery
        String sex;

        @RestQuery
        String ageMin;

        @RestQuery
        String ageMax;

        @RestQuery
        String q;

        @RestQuery
        String sort;

        @RestQuery
        String page;

        @RestQuery
        String size;
    }

    /**
     * Searches the library. {@code finding} and {@code with}: slug or name; {@code view}: PA or AP; {@code sex}: F or M;
     * {@code q}: words of ids and of findings' names and synonyms, one wrong letter forgiven; {@code sort}: id, age, -age
     * or findings (most first); {@code page} counts from 0; {@code size} up to 100. Facets: the findings count within the
     * answer (with a finding chosen: what stands beside it), view, sex and age count what each choice would leave.
     */
    @GET
    public LibraryPageJson search(@BeanParam Filters filters) {
        LibraryQuery query = readQuery.read(new ReadLibraryQuery.Parameters(
                filters.finding,
                filters.with,
                filters.view,
                filters.sex,
                filters.ageMin,
                filters.ageMax,
                filters.q,
                filters.sort,
                filters.page,
                filters.size));
        LibraryListing.Found found = listing.search(query);
        Map<String, Reference> items = library.find(found.ids());
        return LibraryPageJson.from(new LibraryPage(
                query,
                found.total(),
                // one that has gone meanwhile is left out
                found.ids().stream().map(items::get).filter(Objects::nonNull).toList(),
                found.facets()));
    }

    @GET
    @Path("/{id}")
    public ReferenceJson one(@PathParam("id") String id) {
        return ReferenceJson.from(known(id));
    }

    /** The picture, JPEG, at most 1024 pixels on its longer side. */
    @GET
    @Path("/{id}/image")
    public Response image(@PathParam("id") String id, @Context Request request) {
        return picture(id, Size.IMAGE, request);
    }

    /** The picture, JPEG, at most 256 pixels on its longer side. */
    @GET
    @Path("/{id}/thumbnail")
    public Response thumbnail(@PathParam("id") String id, @Context Request request) {
        return picture(id, Size.THUMBNAIL, request);
    }

    private Response picture(String id, Size size, Request request) {
        if (!known(id).hasImage()) {
            throw new ProblemException(Problem.noPicture());
        }
        EntityTag tag = pictures.fingerprint(id, size)
                .map(Bucket.Fingerprint::value)
                .map(EntityTag::new)
                .orElseThrow(() -> new ProblemException(Problem.noPicture()));
        Response.ResponseBuilder answer = Optional.ofNullable(request.evaluatePreconditions(tag))
                .orElseGet(() -> pictures.get(id, size)
                        .map(bytes -> Response.ok(bytes, PictureStore.MEDIA_TYPE))
                        .orElseThrow(() -> new ProblemException(Problem.noPicture())));
        return answer.tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, FOR_THIRTY_DAYS)
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    private Reference known(String id) {
        return library.find(id).orElseThrow(() -> new ProblemException(Problem.unknownReference()));
    }
}
