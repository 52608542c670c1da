package org.xrayreference.gateway.operator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.xrayreference.gateway.inventory.PeriodWords;
import org.xrayreference.gateway.operator.ListView.Action;
import org.xrayreference.gateway.operator.ListView.Cell;
import org.xrayreference.gateway.operator.ListView.Ledger;
import org.xrayreference.gateway.operator.ListView.Row;
import org.xrayreference.gateway.retention.RetentionView;
import org.xrayreference.gateway.retention.RetentionView.ChangeView;
import org.xrayreference.gateway.retention.RetentionView.ClassView;
import org.xrayreference.gateway.services.Entry;
import org.xrayreference.gateway.services.Owner;
import org.xrayreference.gateway.services.ReferenceOperatorClient.Job;
import org.xrayreference.gateway.services.ReferenceOperatorClient.Sent;
import org.xrayreference.gateway.services.UploadOperatorClient;
import org.xrayreference.gateway.services.UploadOperatorClient.DeadLetter;
import org.xrayreference.gateway.site.Words;

/** What services answer, as tables. */
final class Ledgers {
    private Ledgers() {}

    static ListView holds(Desk desk, List<UploadOperatorClient.Kept> held) {
        List<Row> rows = held.stream()
                .map(upload -> new Row(
                        List.of(
                                Cell.of(Words.dateTime(upload.hold().since())),
                                Cell.of(upload.hold().by()),
                                Cell.of(upload.hold().reason()),
                                Cell.of(Words.date(upload.expiresAt()))),
                        List.of(new Action(
                                "Look at it",
                                "of " + Words.dateTime(upload.receivedAt()),
                                "/operator/uploads",
                                Map.of("upload", upload.id())))))
                .toList();
        return ListView.of(
                desk,
                "Uploads that are kept although their time is over, or somebody took them back.",
                new Ledger(
                        "Holds",
                        List.of("Since", "By", "Reason", "Expires without it", "Action"),
                        rows,
                        "Nothing is held."));
    }

    static ListView jobs(Desk desk, List<Job> jobs) {
        List<Row> rows = jobs.stream()
                .map(job -> Row.of(
                        Cell.of(job.kind()),
                        Cell.of(job.state()),
                        Cell.of(Words.number(job.done()) + " of " + Words.number(job.total())),
                        Cell.of(Words.dateTime(job.beganAt())),
                        Cell.of(
                                job.endedAt() == null
                                        ? "last word " + Words.dateTime(job.seenAt())
                                        : Words.dateTime(job.endedAt()))))
                .toList();
        return ListView.of(
                desk,
                "Imports into the library, and embedding it again. Load the page again to see how far they are.",
                new Ledger(
                        "Jobs", List.of("Job", "State", "Done", "Began", "Ended"), rows, "There has been none yet."));
    }

    static ListView audit(Desk desk, List<Entry> entries, List<Sent> sent, boolean complete) {
        List<Row> rows = entries.stream()
                .map(entry -> Row.of(
                        Cell.of(Words.dateTime(entry.at())),
                        Cell.of(entry.operator()),
                        Cell.of(entry.action().replace('-', ' ')),
                        Cell.of(entry.subject()),
                        Cell.of(entry.reason())))
                .toList();
        return ListView.of(
                desk,
                complete
                        ? "Who did what, the newest first."
                        : "Who did what, the newest first. A part of the site does not answer: its lines are missing.",
                new Ledger(
                        "Record",
                        List.of("When", "Operator", "Action", "To what", "Reason"),
                        rows,
                        "Nothing is recorded yet."),
                sent(sent));
    }

    private static Ledger sent(List<Sent> sent) {
        List<Row> rows = sent.stream()
                .map(one -> Row.of(
                        Cell.of(Words.dateTime(one.at())),
                        Cell.of(one.upload()),
                        Cell.of(one.provider()),
                        Cell.of(Words.number(one.bytes())),
                        Cell.of(one.sha256()),
                        Cell.of(one.outcome().replace('-', ' '))))
                .toList();
        return new Ledger(
                "Pictures that left for an external provider",
                List.of("When", "Upload (hash)", "To", "Bytes", "SHA-256", "What became of it"),
                rows,
                "None is recorded.");
    }

    static ListView deadLetters(Desk desk, List<DeadLetter> letters) {
        List<Row> rows = letters.stream()
                .map(letter -> new Row(
                        List.of(
                                Cell.of(letter.topic().replace(".dead-letter", "")),
                                Cell.of(Words.dateTime(letter.at())),
                                Cell.of(letter.key()),
                                Cell.of(letter.reason())),
                        actions(letter)))
                .toList();
        return ListView.of(
                desk,
                "Events that a service gave up on. Replaying is safe: what was done already is not done again.",
                new Ledger(
                        "Dead letters",
                        List.of("Topic", "When", "Upload (hash)", "Reason", "Action"),
                        rows,
                        "There is none."));
    }

    private static List<Action> actions(DeadLetter letter) {
        List<Action> actions = new ArrayList<>();
        if (letter.action() != null) {
            return actions;
        }
        Map<String, String> place = new LinkedHashMap<>();
        place.put("topic", letter.topic());
        place.put("partition", Integer.toString(letter.partition()));
        place.put("offset", Long.toString(letter.offset()));
        if (letter.replayable()) {
            actions.add(new Action("Replay", letter.key(), "/operator/dead-letters/replay", place));
        }
        actions.add(new Action("Set aside", letter.key(), "/operator/dead-letters/set-aside", place));
        return actions;
    }

    static ListView retention(Desk desk, Map<Owner, Optional<RetentionView>> answers) {
        List<Ledger> ledgers = new ArrayList<>();
        List<Row> changes = new ArrayList<>();
        answers.forEach((owner, answer) -> {
            ledgers.add(new Ledger(
                    owner.inWords(),
                    List.of("What", "Period", "Oldest", "Past its time", "Last run", "Removed then"),
                    answer.stream()
                            .flatMap(said -> said.classes().stream())
                            .map(Ledgers::kept)
                            .toList(),
                    answer.isPresent() ? "It lets go of nothing by itself." : "It does not answer."));
            answer.stream()
                    .flatMap(said -> said.changes().stream())
                    .map(Ledgers::changed)
                    .forEach(changes::add);
        });
        ledgers.add(new Ledger(
                "Changes of period", List.of("Since", "What", "From", "To"), changes, "No period was ever changed."));
        return ListView.of(
                desk, "What is kept, how long, and when it was let go of last.", ledgers.toArray(Ledger[]::new));
    }

    private static Row changed(ChangeView change) {
        return Row.of(
                Cell.of(Words.dateTime(change.since())),
                Cell.of(change.name()),
                Cell.of(PeriodWords.of(change.from())),
                Cell.of(PeriodWords.of(change.to())));
    }

    private static Row kept(ClassView kept) {
        return Row.of(
                Cell.of(kept.what() == null ? kept.name() : kept.what()),
                Cell.of(PeriodWords.of(kept.period())),
                Cell.of(Words.dateTime(kept.oldest())),
                Cell.of(Words.number(kept.due())),
                Cell.of(Words.dateTime(kept.lastRun())),
                Cell.of(Words.number(kept.removedLastRun())));
    }
}
