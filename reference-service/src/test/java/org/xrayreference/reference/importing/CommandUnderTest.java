package org.xrayreference.reference.importing;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

import org.xrayreference.reference.download.FetchFiles;
import org.xrayreference.reference.download.Patience;
import org.xrayreference.reference.progress.Screen;

/** The command as a test runs it: impatient, and with all that it says in one place. */
final class CommandUnderTest {
    private static final Patience SHORT =
            new Patience(2, Duration.ofMillis(1), Duration.ofMillis(10), Duration.ofSeconds(5));

    private CommandUnderTest() {}

    static int run(ImportNih importNih, OutputStream said, List<String> words) throws InterruptedException {
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        return new ImportCommandMain(importNih, new FetchFiles(SHORT), out, Screen.of(out, false)).run(words);
    }
}
