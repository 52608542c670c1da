package org.xrayreference.benchmarks.preview;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.xrayreference.preview.pipeline.Outcome;
import org.xrayreference.preview.worker.OurWorker;

/** The decode worker of preview-service. */
final class OurContestant implements Contestant {
    private final OurWorker worker;

    OurContestant() throws IOException {
        worker = new OurWorker();
    }

    @Override
    public void make(Path picture, Path folder) throws IOException {
        Outcome.Made made = worker.make(picture);
        if (folder != null) {
            Files.write(folder.resolve("preview.jpg"), made.preview().bytes());
            Files.write(folder.resolve("thumbnail.jpg"), made.thumbnail().bytes());
        }
    }

    @Override
    public ProcessHandle process() {
        return worker.process();
    }

    @Override
    public void close() {
        worker.close();
    }
}
