package org.xrayreference.reference.importing;

import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.awaitility.Awaitility;

import org.xrayreference.reference.index.PresentIndex;
import org.xrayreference.reference.library.LibraryStore;
import org.xrayreference.reference.testing.CleanDatabase;

/** The service's library, filled with {@link MadeNih}. */
@ApplicationScoped
public class MadeLibrary {
    @Inject
    ImportNih importNih;

    @Inject
    LibraryStore library;

    @Inject
    PresentIndex present;

    @Inject
    CleanDatabase clean;

    private Path filledFrom;

    /** Fills it for the tests of one class: they have a folder in common. */
    public void fillOnce(Path folder) throws Exception {
        if (folder.equals(filledFrom)) {
            return;
        }
        clean.clean();
        run(MadeNih.in(folder));
        awaitIndex();
        filledFrom = folder;
    }

    private void run(MadeNih made) throws Exception {
        int exit = CommandUnderTest.run(importNih, OutputStream.nullOutputStream(), made.words());
        if (exit != 0) {
            throw new IllegalStateException("The import ended with " + exit);
        }
    }

    /** Until the index holds the library of now. */
    public void awaitIndex() {
        String version = "library-" + library.version();
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> present.get()
                        .map(index -> index.version().equals(version) && !present.isPreparing())
                        .orElse(false));
    }
}
