package org.xrayreference.reference.download;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.xrayreference.reference.progress.Screen;

/** Fetches a list of files into a folder, one after the other; what does not come does not hold up the others. */
public final class FetchFiles {
    private static final Duration CONNECT = Duration.ofSeconds(30);

    private final Patience patience;

    public FetchFiles(Patience patience) {
        this.patience = patience;
    }

    /**
     * @param files those that are there now, whole and checked
     * @param failures why the others are not, by their names
     */
    public record Fetched(List<Path> files, Map<String, String> failures) {}

    public Fetched fetch(List<Wanted> list, Path folder, Screen screen) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NORMAL)
                .connectTimeout(CONNECT)
                .build();
        FetchFile fetchFile = new FetchFile(new AskServer(client, patience.silence(), screen), patience, screen);
        List<Path> files = new ArrayList<>();
        Map<String, String> failures = new LinkedHashMap<>();
        for (Wanted wanted : list) {
            try {
                files.add(fetchFile.fetch(wanted, folder));
            } catch (FetchFailedException e) {
                failures.put(wanted.name(), e.getMessage());
                screen.out().println(wanted.name() + ": " + e.getMessage());
            }
        }
        return new Fetched(files, failures);
    }
}
