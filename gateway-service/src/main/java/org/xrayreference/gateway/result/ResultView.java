package org.xrayreference.gateway.result;

import java.time.Instant;
import java.util.List;

import org.xrayreference.gateway.problem.Problem;
import org.xrayreference.gateway.services.Answer;
import org.xrayreference.gateway.services.Matches;
import org.xrayreference.gateway.services.Owner;
import org.xrayreference.gateway.services.Receipt;
import org.xrayreference.gateway.services.Upload;
import org.xrayreference.gateway.site.Frame;
import org.xrayreference.gateway.site.Section;
import org.xrayreference.gateway.site.Words;

/**
 * An upload's page.
 *
 * @param waiting whether there is more to come, and a reload is worth it
 * @param rejection why the picture could not be used, or null
 * @param preview null until it is there
 * @param matches null until they are there
 * @param waitsFor the part that does not answer, as the start of a sentence; null when all is well
 * @param refusal why a form on this page was sent back, or null
 */
public record ResultView(
        Frame frame,
        String id,
        String title,
        boolean waiting,
        List<Step> steps,
        String rejection,
        Preview preview,
        MatchesView matches,
        String waitsFor,
        String received,
        String expires,
        String expiresAt,
        String left,
        Problem refusal,
        ReportForm report) {

    static ResultView received(Upload upload, Answer<Void> preparation, Problem refusal, ReportForm report) {
        String waitsFor = preparation instanceof Answer.Silent<Void> ? Owner.PREVIEW.inWords() : null;
        return view(
                upload,
                "Your picture is being prepared",
                true,
                Step.whileReceived(),
                null,
                null,
                waitsFor,
                refusal,
                report);
    }

    static ResultView rejected(Upload upload, Problem refusal, ReportForm report) {
        return view(upload, "This picture could not be used", false, List.of(), null, null, null, refusal, report);
    }

    static ResultView ready(
            Upload upload, Answer<Receipt> receipt, Answer<Matches> matches, Problem refusal, ReportForm report) {
        Preview preview = Preview.of(upload.id(), receipt.ifGiven().orElse(null));
        if (matches instanceof Answer.Given<Matches> given) {
            MatchesView view = MatchesView.of(given.value(), upload.id());
            String title =
                    view.abstained() ? "Nothing in the library is enough like it" : "Pictures that look like yours";
            return view(upload, title, false, Step.whenDone(), preview, view, null, refusal, report);
        }
        String waitsFor = matches instanceof Answer.Silent<Matches> ? Owner.REFERENCE.inWords() : null;
        return view(
                upload,
                "Your picture is being compared",
                true,
                Step.whileMatching(),
                preview,
                null,
                waitsFor,
                refusal,
                report);
    }

    private static ResultView view(
            Upload upload,
            String title,
            boolean waiting,
            List<Step> steps,
            Preview preview,
            MatchesView matches,
            String waitsFor,
            Problem refusal,
            ReportForm report) {
        return new ResultView(
                Frame.hidden(title, Section.UPLOAD),
                upload.id(),
                title,
                waiting,
                steps,
                upload.status() == Upload.Status.REJECTED ? upload.rejectionDetail() : null,
                preview,
                matches,
                waitsFor,
                Words.dateTime(upload.receivedAt()),
                Words.date(upload.expiresAt()),
                String.valueOf(upload.expiresAt()),
                Expiry.left(upload.expiresAt(), Instant.now()),
                refusal,
                report);
    }
}
