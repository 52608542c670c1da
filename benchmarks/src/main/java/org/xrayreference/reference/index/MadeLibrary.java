package org.xrayreference.reference.index;

import java.io.Closeable;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.xrayreference.benchmarks.Progress;
import org.xrayreference.reference.finding.Finding;
import org.xrayreference.reference.index.IndexAbout.EmbeddingModel;
import org.xrayreference.reference.index.LibraryFilms.LibraryState;

/** Made films, in the index that reference-service keeps, and in its exact scan. */
public final class MadeLibrary implements Closeable {
    private static final Selection MASSES = Selection.of(Optional.of(Finding.MASS), Optional.empty());
    private static final int PER_PATIENT = 4;

    private final Path folder;
    private final List<IndexedFilm> films = new ArrayList<>();
    private final float[][] vectors;
    private final MadeVectors made;
    private final LuceneIndex index;
    private final ExactScan scan;
    private final double buildSeconds;

    /** @param folder empty */
    public MadeLibrary(int count, int dimensions, Path folder) throws IOException {
        this.folder = folder;
        made = new MadeVectors(count, dimensions);
        vectors = new float[count][];
        float[] all = new float[count * dimensions];
        Progress progress = new Progress("building our index", count);
        long building = 0;
        try (WriteFilms write = new WriteFilms(folder)) {
            for (int i = 0; i < count; i++) {
                LibraryFilms.Film film = made.film(i);
                films.add(film.film());
                vectors[i] = film.vector().orElseThrow();
                System.arraycopy(vectors[i], 0, all, i * dimensions, dimensions);
                long start = processorTime();
                write.take(film);
                building += processorTime() - start;
                progress.oneMore();
            }
            long start = processorTime();
            write.commit();
            building += processorTime() - start;
        }
        buildSeconds = building / 1e9;
        scan = new ExactScan("made", "made", dimensions, films, all, FilmLimits.NONE);
        index = new LuceneIndex(
                folder, new IndexAbout(new LibraryState("made", 1), new EmbeddingModel("made", dimensions)));
    }

    private static long processorTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    public float[][] vectors() {
        return vectors;
    }

    public float[][] queries(int count) {
        return Stream.generate(made::vector).limit(count).toArray(float[][]::new);
    }

    /** One in a hundred. */
    public boolean isSelected(int number) {
        return films.get(number).findings().contains(Finding.MASS);
    }

    public int[] inIndex(float[] query, int k, boolean selected) {
        return numbers(index, query, k, selected);
    }

    public int[] inScan(float[] query, int k, boolean selected) {
        return numbers(scan, query, k, selected);
    }

    private static int[] numbers(SimilarityIndex index, float[] query, int k, boolean selected) {
        return index.nearest(query, k, selected ? MASSES : Selection.ALL).stream()
                .mapToInt(neighbour -> number(neighbour.film()))
                .toArray();
    }

    private static int number(IndexedFilm film) {
        return film.patient() * PER_PATIENT
                + Integer.parseInt(film.id().substring(film.id().length() - 3));
    }

    /** Of the processor, on one thread. */
    public double buildSeconds() {
        return buildSeconds;
    }

    public long indexBytes() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        }
    }

    @Override
    public void close() throws IOException {
        index.close();
    }
}
