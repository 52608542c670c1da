package org.xrayreference.preview.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

/** The event contracts: files at the top of the project. */
public final class Contracts {
    private static final Path FOLDER = Path.of(System.getProperty("xray.root"), "contracts");

    private Contracts() {}

    public static List<String> examples(String topic) {
        try (Stream<Path> files = Files.list(FOLDER.resolve(topic + "/v1/examples"))) {
            return files.sorted().map(Contracts::text).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is wrong with it; empty when it is valid. */
    public static List<String> violations(String topic, String message) {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(text(FOLDER.resolve(topic + "/v1/schema.json")), InputFormat.JSON);
        return schema
                .validate(
                        message,
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Error::toString)
                .toList();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
