package org.xrayreference.localstack.process;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Properties;

/** Properties that only their owner may read, and that are there whole or not at all. */
public final class PrivateFile {

    private PrivateFile() {}

    public static void store(Path file, Properties properties) throws IOException {
        // A temporary file is readable for its owner only.
        Path temporary = Files.createTempFile(file.toAbsolutePath().getParent(), ".", ".tmp");
        try (Writer writer = Files.newBufferedWriter(temporary)) {
            properties.store(writer, null);
        }
        Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** The properties in the file, none when it does not exist. */
    public static Properties load(Path file) throws IOException {
        Properties properties = new Properties();
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                properties.load(reader);
            }
        }
        return properties;
    }
}
