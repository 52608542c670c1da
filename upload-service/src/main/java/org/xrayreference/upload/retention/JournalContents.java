package org.xrayreference.upload.retention;

import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import org.xrayreference.upload.journal.DeletionJournal;
import org.xrayreference.upload.journal.JournalEntry;

/** The journal of deletions; it goes by whole days. */
record JournalContents(DeletionJournal journal) implements DataClass.Contents {

    @Override
    public int drop(Instant limit) {
        List<JournalEntry.Key> over = over(limit);
        over.forEach(journal::remove);
        return over.size();
    }

    @Override
    public long due(Instant limit) {
        try {
            return over(limit).size();
        } catch (UncheckedIOException notSeen) {
            return 0;
        }
    }

    /** The other classes are shown while the journal does not answer. */
    @Override
    public Optional<Instant> oldest() {
        try {
            return journal.keys().stream()
                    .map(key -> key.date().atStartOfDay(ZoneOffset.UTC).toInstant())
                    .min(Instant::compareTo);
        } catch (UncheckedIOException notSeen) {
            return Optional.empty();
        }
    }

    private List<JournalEntry.Key> over(Instant limit) {
        return journal.keys().stream()
                .filter(key -> key.date()
                        .plusDays(1)
                        .atStartOfDay(ZoneOffset.UTC)
                        .toInstant()
                        .isBefore(limit))
                .toList();
    }
}
