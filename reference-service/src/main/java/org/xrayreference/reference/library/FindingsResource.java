package org.xrayreference.reference.library;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import org.xrayreference.reference.finding.Finding;
import org.xrayreference.reference.finding.FindingText;
import org.xrayreference.reference.finding.FindingTexts;
import org.xrayreference.reference.problem.Problem;
import org.xrayreference.reference.problem.ProblemException;

/** The findings, what they mean, and how many library pictures carry them. */
@Path("/api/v1/findings")
public final class FindingsResource {
    private final LibraryListing library;
    private final FindingTexts texts;

    FindingsResource(LibraryListing library, FindingTexts texts) {
        this.library = library;
        this.texts = texts;
    }

    /** A finding as answers carry it. */
    public record FindingJson(
            String slug,
            String name,
            List<String> synonyms,
            String description,
            String looksLike,
            String imitators,
            String lookAt,
            List<FindingText.Source> sources,
            String reviewed,
            long count,
            Map<String, String> links) {

        static FindingJson from(FindingText text, long count) {
            String slug = text.finding().slug();
            return new FindingJson(
                    slug,
                    text.finding().displayName(),
                    text.synonyms(),
                    text.description(),
                    text.looksLike(),
                    text.imitators(),
                    text.lookAt(),
                    text.sources(),
                    text.reviewed(),
                    count,
                    Map.of(
                            "self", "/api/v1/findings/" + slug,
                            "page", "/findings/" + slug,
                            "references", "/api/v1/references?finding=" + slug));
        }
    }

    /** The 14 findings and “No Finding”. */
    @GET
    public List<FindingJson> all() {
        Map<Finding, Long> counts = library.countByFinding();
        return Arrays.stream(Finding.values())
                .map(finding -> FindingJson.from(texts.of(finding), counts.getOrDefault(finding, 0L)))
                .toList();
    }

    @GET
    @Path("/{slug}")
    public FindingJson one(@PathParam("slug") String slug) {
        Finding finding = Finding.parse(slug).orElseThrow(() -> new ProblemException(Problem.unknownFinding()));
        return FindingJson.from(texts.of(finding), library.countByFinding().getOrDefault(finding, 0L));
    }
}
