package org.xrayreference.reference.matching;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import org.jboss.resteasy.reactive.RestQuery;

import org.xrayreference.reference.finding.Finding;
import org.xrayreference.reference.index.Selection;
import org.xrayreference.reference.library.View;
import org.xrayreference.reference.problem.Parameter;
import org.xrayreference.reference.upload.UploadEmbeddings;

/** Which library pictures look like an upload. */
@Path("/api/v1/uploads/{id}/matches")
public final class UploadMatchesResource {
    private final UploadEmbeddings uploads;
    private final CompareUpload compare;

    UploadMatchesResource(UploadEmbeddings uploads, CompareUpload compare) {
        this.uploads = uploads;
        this.compare = compare;
    }

    /**
     * The library pictures most like an upload, and what the nearest ones share. At most one picture of a patient is among
     * them.
     *
     * @param k how many, up to 50
     * @param finding with {@code view}: which matches are shown
     */
    @GET
    public MatchesJson matches(
            @PathParam("id") String id, @RestQuery String k, @RestQuery String finding, @RestQuery String view) {
        Selection wanted = Selection.of(
                new Parameter("finding", finding)
                        .oneOf("a finding, such as “effusion” or “no-finding”", Finding::parse),
                new Parameter("view", view).oneOf("PA or AP", View::parse));
        int count = AnswerMatches.count(k);
        MatchesJson local = compare.matches(id, count, wanted);
        return local.abstained()
                ? local
                : uploads.externalText(id).map(local::in).orElse(local);
    }
}
