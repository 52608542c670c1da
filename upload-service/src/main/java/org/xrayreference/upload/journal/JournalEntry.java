package org.xrayreference.upload.journal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

import org.xrayreference.upload.outbox.UploadEvent.Why;

/** One deletion: the hash of the upload's id, on whose account, and when. Its key is {@code <date>/<hash>}. */
public record JournalEntry(String hash, Why why, Instant at) {

    /** Where an entry lies. */
    public record Key(LocalDate date, String hash) {
        static Key parse(String text) {
            return new Key(LocalDate.parse(text.substring(0, 10)), text.substring(11));
        }

        @Override
        public String toString() {
            return date + "/" + hash;
        }
    }

    Key key() {
        return new Key(at.atZone(ZoneOffset.UTC).toLocalDate(), hash);
    }

    String text() {
        return why.name().toLowerCase(java.util.Locale.ROOT) + " " + at + "\n";
    }

    static JournalEntry parse(String hash, String text) {
        String[] words = text.strip().split(" ");
        return new JournalEntry(
                hash, Why.valueOf(words[0].toUpperCase(java.util.Locale.ROOT)), Instant.parse(words[1]));
    }
}
