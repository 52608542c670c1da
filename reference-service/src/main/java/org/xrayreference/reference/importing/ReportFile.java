package org.xrayreference.reference.importing;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

import org.xrayreference.reference.importing.Refusals.Refusal;

/** The report: a line for each refusal as it comes, so that it is there even when the import is killed. */
final class ReportFile implements Consumer<Refusal>, Closeable {
    private final BufferedWriter lines;

    ReportFile(Path file) throws IOException {
        lines = Files.newBufferedWriter(file);
        lines.write("kind\tname\twhy\n");
    }

    @Override
    public void accept(Refusal refusal) {
        try {
            lines.write(refusal.kind() + "\t" + refusal.name() + "\t" + refusal.why() + "\n");
            lines.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("The report cannot be written", e);
        }
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
