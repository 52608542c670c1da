package org.xrayreference.gateway.operator;

import java.util.List;

import org.xrayreference.gateway.operator.ListView.Cell;
import org.xrayreference.gateway.operator.ListView.Ledger;
import org.xrayreference.gateway.operator.ListView.Row;
import org.xrayreference.gateway.problem.Problem;
import org.xrayreference.gateway.services.Answer;
import org.xrayreference.gateway.services.ContactOperatorClient.HandledReport;
import org.xrayreference.gateway.services.ContactOperatorClient.Report;
import org.xrayreference.gateway.services.ContactOperatorClient.Reports;
import org.xrayreference.gateway.services.UploadOperatorClient.Kept;
import org.xrayreference.gateway.site.Words;

/** The queue of reports, one report, and the upload that it is about. */
public final class ReportViews {
    static final int SIZE = 25;
    static final List<String> STATES = List.of("new", "looked-at", "dismissed", "held", "removed");

    private ReportViews() {}

    /** A report; {@code message} may be null. */
    public record One(
            Desk desk,
            String id,
            String state,
            String reason,
            String message,
            String received,
            String expires,
            String others,
            boolean open,
            boolean unread,
            Upload upload) {}

    /** An upload on a page of its own, found by its address. */
    public record Found(Desk desk, Upload upload) {}

    /**
     * The upload, as far as upload-service still knows it.
     *
     * @param report the report that it is looked at for; null without one
     * @param gone why nothing can be done with it any more; null while it is there
     * @param held who holds it since when and why; null when nobody does
     */
    public record Upload(
            String id, String report, String gone, String status, String facts, String expires, String held) {
        public boolean isHeld() {
            return held != null;
        }
    }

    static ListView list(Desk desk, String state, Reports found) {
        List<Row> rows = found.items().stream()
                .map(report -> Row.of(
                        new Cell(words(report.reason()), "/operator/reports/" + report.id()),
                        Cell.of(words(report.state())),
                        Cell.of(report.message() == null ? "no words" : "with words"),
                        Cell.of(Words.dateTime(report.receivedAt()))))
                .toList();
        return new ListView(
                desk,
                Words.count(found.total(), "report", "reports") + (state == null ? "." : ", " + words(state) + "."),
                MessageViews.chips("/operator/reports", STATES, state),
                true,
                List.of(new Ledger(
                        "Reports", List.of("Reason", "State", "Message", "Received"), rows, "There is no report.")),
                Paging.older("/operator/reports", state, found.page(), found.size(), found.total()),
                Paging.newer("/operator/reports", state, found.page()));
    }

    static One one(Desk desk, HandledReport handled, Answer<Kept> upload) {
        Report report = handled.report();
        return new One(
                desk,
                report.id(),
                words(report.state()),
                words(report.reason()),
                report.message(),
                Words.dateTime(report.receivedAt()),
                Words.date(report.expiresAt()),
                handled.ofSameUpload() < 2
                        ? null
                        : Words.count(handled.ofSameUpload(), "report", "reports") + " of this upload",
                handled.next().contains("dismissed"),
                handled.next().contains("looked-at") && report.state().equals("new"),
                upload(report.uploadId(), report.id(), upload));
    }

    static Upload upload(String id, String report, Answer<Kept> answer) {
        if (answer instanceof Answer.Given<Kept> given) {
            Kept kept = given.value();
            return new Upload(
                    id,
                    report,
                    null,
                    kept.status(),
                    kept.mediaType() + ", " + Words.bytes(kept.bytes()) + ", received "
                            + Words.dateTime(kept.receivedAt()),
                    Words.dateTime(kept.expiresAt()),
                    kept.hold() == null
                            ? null
                            : "Held by " + kept.hold().by() + " since "
                                    + Words.dateTime(kept.hold().since()) + ": "
                                    + kept.hold().reason());
        }
        String gone = answer instanceof Answer.Refused<Kept> refused
                ? refused.problem().title()
                : "The part that receives pictures does not answer. Load the page again in a minute.";
        return new Upload(id, report, gone, null, null, null, null);
    }

    static boolean isGone(Problem problem) {
        return problem.status() == 404 || problem.status() == 410;
    }

    private static String words(String code) {
        return code.replace('-', ' ');
    }
}
