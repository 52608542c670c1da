package org.xrayreference.reference.evaluation;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.jboss.logging.Logger;

import org.xrayreference.reference.index.IndexedFilm;
import org.xrayreference.reference.index.MeasureIndex;
import org.xrayreference.reference.index.SimilarityIndex;
import org.xrayreference.reference.matching.AnswerMatches;
import org.xrayreference.reference.picture.GreyPicture;
import org.xrayreference.reference.picture.ReadPicture;
import org.xrayreference.reference.picture.UnreadablePicture;

/** The command {@code evaluate}: measures how well the library answers, prints it and writes it down. */
public final class EvaluateCommandMain {
    private static final Logger LOG = Logger.getLogger(EvaluateCommandMain.class);
    private static final int DONE = 0;
    private static final int STOPPED = 1;
    private static final int WRONG_WORDS = 2;
    private static final int FEWEST_PICTURES = 100;

    private final EvaluationStore store;
    private final Site site;
    private final PresentLibrary present;
    private final ReadPicture readPicture;
    private final ObjectMapper json;

    EvaluateCommandMain(
            EvaluationStore store, Site site, PresentLibrary present, ReadPicture readPicture, ObjectMapper json) {
        this.store = store;
        this.site = site;
        this.present = present;
        this.readPicture = readPicture;
        this.json = json;
    }

    /** Loads the index that the site would answer from. */
    interface PresentLibrary {
        SimilarityIndex load();
    }

    /** @return the code to exit with */
    public int run(List<String> words, PrintStream out, PrintStream errors) {
        EvaluateOptions options;
        try {
            options = EvaluateOptions.parse(words);
        } catch (IllegalArgumentException e) {
            errors.println(e.getMessage() + "\n" + EvaluateOptions.USAGE);
            return WRONG_WORDS;
        }
        try {
            String command =
                    Stream.concat(Stream.of("./run evaluate"), words.stream()).collect(Collectors.joining(" "));
            Evaluation evaluation = evaluate(options, command, errors);
            out.print(new WriteMarkdown().write(evaluation));
            new WriteEvaluation(json).write(evaluation, options.out());
            errors.println("Written to " + options.out().toAbsolutePath());
            return DONE;
        } catch (IllegalArgumentException e) {
            errors.println(e.getMessage());
            return STOPPED;
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            LOG.error("The evaluation had to stop", e);
            errors.println("The evaluation had to stop: " + e.getMessage());
            return STOPPED;
        }
    }

    private Evaluation evaluate(EvaluateOptions options, String command, PrintStream progress) throws IOException {
        SimilarityIndex index = present.load();
        List<EvaluatedFilm> library = store.films(index.model());
        if (library.size() < FEWEST_PICTURES) {
            throw new IllegalArgumentException(
                    "The library holds %d real pictures; at least %d are needed. Load some with ./run import."
                            .formatted(library.size(), FEWEST_PICTURES));
        }
        Map<String, float[]> against = options.against().isPresent()
                ? ReadVectors.from(options.against().get())
                : Map.of();
        Map<String, List<GreyPicture>> others = others(options.others(), progress);
        Evaluate evaluate = new Evaluate(library, site, progress::println);
        List<String> learntFrom = index.sample(AnswerMatches.LEARNT_FROM).stream()
                .map(IndexedFilm::id)
                .toList();
        return new Evaluation(
                command,
                index.model(),
                library.get(0).vector().length,
                index.version(),
                library.size(),
                (int) library.stream().map(EvaluatedFilm::patient).distinct().count(),
                evaluate.groups(options.queries(), against),
                evaluate.calibration(learntFrom, options.queries()),
                evaluate.altered(options.altered()),
                evaluate.abstention(options.queries(), others),
                index(library.get(0).vector().length, options.indexed(), progress));
    }

    private static Optional<MeasureIndex.Figures> index(int dimensions, int vectors, PrintStream progress)
            throws IOException {
        if (vectors == 0) {
            return Optional.empty();
        }
        progress.println("The index, with " + vectors + " made vectors");
        Path folder = Files.createTempDirectory("measure-index");
        try {
            return Optional.of(new MeasureIndex(folder).measure(vectors, dimensions));
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder())
                        .forEach(file -> file.toFile().delete());
            }
        }
    }

    private Map<String, List<GreyPicture>> others(List<Path> folders, PrintStream errors) throws IOException {
        Map<String, List<GreyPicture>> others = new LinkedHashMap<>();
        for (Path folder : folders) {
            try (Stream<Path> files = Files.walk(folder)) {
                List<GreyPicture> pictures = files.filter(Files::isRegularFile)
                        .sorted()
                        .flatMap(file -> picture(file).stream())
                        .toList();
                others.put(folder.getFileName().toString(), pictures);
            }
            errors.println(others.get(folder.getFileName().toString()).size() + " pictures can be read in " + folder);
        }
        return others;
    }

    private Optional<GreyPicture> picture(Path file) {
        try {
            return Optional.of(readPicture.read(Files.readAllBytes(file)));
        } catch (UnreadablePicture e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
