package org.xrayreference.upload.journal;

import java.util.List;
import java.util.Optional;

/** Written beside the stores. Every failure is an {@link java.io.UncheckedIOException}. */
public interface DeletionJournal {

    /** A journal that nobody asked for. */
    DeletionJournal NONE = new DeletionJournal() {
        @Override
        public boolean isThere() {
            return false;
        }

        @Override
        public void add(JournalEntry entry) {
            throw new IllegalStateException("There is no journal");
        }

        @Override
        public List<JournalEntry.Key> keys() {
            return List.of();
        }

        @Override
        public Optional<JournalEntry> read(JournalEntry.Key key) {
            return Optional.empty();
        }

        @Override
        public void remove(JournalEntry.Key key) {
            // nothing is there
        }
    };

    /** Whether there is one to write to, now. */
    boolean isThere();

    /** Idempotent; when it returns, the entry lasts. */
    void add(JournalEntry entry);

    List<JournalEntry.Key> keys();

    Optional<JournalEntry> read(JournalEntry.Key key);

    /** Removing what is not there is no error. */
    void remove(JournalEntry.Key key);
}
