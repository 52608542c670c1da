package org.xrayreference.upload.retention;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.xrayreference.upload.journal.DeletionJournal;

@Tag("P22")
class RetentionWiringTest {
    private static final DeletionJournal JOURNAL = (DeletionJournal) Proxy.newProxyInstance(
            DeletionJournal.class.getClassLoader(),
            new Class<?>[] {DeletionJournal.class},
            (journal, method, given) -> {
                throw new UnsupportedOperationException("nobody asks it here");
            });

    private final List<DataClass> classes = Stream.of("uploads", "deletion-journal", "outbox")
            .map(name -> new DataClass(name, "", Duration.ofDays(1), "", DataClass.NOT_SEEN))
            .toList();

    @Test
    @DisplayName("P22: a service without a journal of deletions does not say that it applies a period to one")
    void saysNothingOfAJournalThatIsNotThere() {
        assertEquals(List.of("uploads", "outbox"), named(DeletionJournal.NONE));
        assertEquals(List.of("uploads", "deletion-journal", "outbox"), named(JOURNAL));
    }

    private List<String> named(DeletionJournal journal) {
        return RetentionWiring.appliedWith(journal, classes).stream()
                .map(DataClass::name)
                .toList();
    }
}
