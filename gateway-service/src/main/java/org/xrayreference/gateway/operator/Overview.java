package org.xrayreference.gateway.operator;

import java.util.List;
import java.util.Map;

import org.xrayreference.gateway.services.Answer;
import org.xrayreference.gateway.services.ContactOperatorClient.Waiting;
import org.xrayreference.gateway.services.ReferenceOperatorClient.Jobs;
import org.xrayreference.gateway.services.UploadOperatorClient.DeadLetters;
import org.xrayreference.gateway.services.UploadOperatorClient.Kept;

/** What waits for the operators. */
public record Overview(Desk desk, List<Count> counts) {
    private static final String SILENT = "?";

    /** @param waits whether somebody should look */
    public record Count(String number, String label, String href, boolean waits) {}

    static List<Count> counts(
            Answer<Waiting> waiting, Answer<List<Kept>> holds, Answer<DeadLetters> letters, Answer<Jobs> jobs) {
        Map<String, Long> messages = waiting.ifGiven().map(Waiting::messages).orElse(null);
        Map<String, Long> reports = waiting.ifGiven().map(Waiting::reports).orElse(null);
        return List.of(
                count(of(messages, "new"), "new messages", "/operator/messages?state=new", true),
                count(of(messages, "open"), "open messages", "/operator/messages?state=open", false),
                count(of(reports, "new"), "new reports", "/operator/reports?state=new", true),
                count(of(reports, "looked-at"), "reports looked at", "/operator/reports?state=looked-at", false),
                count(holds.ifGiven().map(List::size).orElse(null), "uploads held", "/operator/holds", false),
                count(
                        letters.ifGiven().map(DeadLetters::waiting).orElse(null),
                        "dead letters waiting",
                        "/operator/dead-letters",
                        true),
                count(
                        jobs.ifGiven()
                                .map(found -> found.items().stream()
                                        .filter(job -> "running".equals(job.state()))
                                        .count())
                                .orElse(null),
                        "jobs running",
                        "/operator/jobs",
                        false));
    }

    private static Long of(Map<String, Long> counted, String state) {
        return counted == null ? null : counted.getOrDefault(state, 0L);
    }

    private static Count count(Number number, String label, String href, boolean urgent) {
        return number == null
                ? new Count(SILENT, label + ": no answer", href, true)
                : new Count(number.toString(), label, href, urgent && number.longValue() > 0);
    }
}
