package org.xrayreference.reference.folder;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.stream.Stream;

import org.xrayreference.reference.embedding.ImageEmbedder;
import org.xrayreference.reference.picture.ReadPicture;
import org.xrayreference.reference.picture.UnreadablePicture;

/** Embeds every picture below a folder: a line each, by name. */
final class EmbedFolder {
    private static final int AT_ONCE = 256;
    private static final long MOST_BYTES = 64L << 20;

    private final ImageEmbedder embedder;
    private final ReadPicture readPicture;
    private final Path folder;

    EmbedFolder(ImageEmbedder embedder, ReadPicture readPicture, Path folder) {
        this.embedder = embedder;
        this.readPicture = readPicture;
        this.folder = folder;
    }

    /** A file by its path below the folder, with {@code /} on every system. */
    record Named(String name, Path file) {}

    /** The files, by name. */
    List<Named> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> new Named(name(file), file))
                    .sorted((a, b) -> a.name().compareTo(b.name()))
                    .toList();
        }
    }

    private String name(Path file) {
        List<String> parts = new ArrayList<>();
        folder.relativize(file).forEach(part -> parts.add(part.toString()));
        return String.join("/", parts);
    }

    /**
     * @param refused hears of each file that is no picture, in their order
     * @param advanced hears how many more are done
     * @return how many were written
     */
    int write(List<Named> files, int threads, BufferedWriter out, Consumer<String> refused, IntConsumer advanced)
            throws IOException, InterruptedException {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            int written = 0;
            for (int from = 0; from < files.size(); from += AT_ONCE) {
                for (Future<Line> future : submit(files.subList(from, Math.min(files.size(), from + AT_ONCE)), pool)) {
                    Line line = future.get();
                    if (line.isRefusal()) {
                        refused.accept(line.text());
                    } else {
                        out.write(line.text());
                        out.write('\n');
                        written++;
                    }
                    advanced.accept(1);
                }
            }
            return written;
        } catch (ExecutionException e) {
            throw new IllegalStateException("Embedding had to stop", e.getCause());
        } finally {
            pool.shutdownNow();
        }
    }

    private record Line(String text, boolean isRefusal) {}

    private List<Future<Line>> submit(List<Named> files, ExecutorService pool) {
        return files.stream().map(file -> pool.submit(() -> line(file))).toList();
    }

    private Line line(Named named) {
        try {
            if (named.name().chars().anyMatch(letter -> letter < ' ')) {
                throw new UnreadablePicture("has a tab or a line's end in its name");
            }
            if (Files.size(named.file()) > MOST_BYTES) {
                throw new UnreadablePicture("has more than " + MOST_BYTES + " bytes");
            }
            float[] vector = embedder.embed(readPicture.read(Files.readAllBytes(named.file())))
                    .vector();
            return new Line(named.name() + "\t" + text(vector), false);
        } catch (UnreadablePicture e) {
            return new Line(named.name() + " " + e.getMessage(), true);
        } catch (IOException e) {
            return new Line(named.name() + " cannot be read: " + e, true);
        }
    }

    /** Numbers as every language reads them, with all their digits. */
    private static String text(float[] vector) {
        StringBuilder text = new StringBuilder(vector.length * 14);
        for (float value : vector) {
            text.append(text.length() == 0 ? "" : ",").append(value);
        }
        return text.toString();
    }
}
