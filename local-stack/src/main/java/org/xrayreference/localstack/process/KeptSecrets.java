package org.xrayreference.localstack.process;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;

/** Passwords drawn at random the first time they are asked for and then kept in a file. */
public final class KeptSecrets {
    private static final int BYTES = 20;

    private final SecureRandom random = new SecureRandom();
    private final Path file;
    private final Properties secrets;

    public KeptSecrets(Path file) throws IOException {
        this.file = file;
        this.secrets = PrivateFile.load(file);
    }

    public synchronized String get(String name) throws IOException {
        if (!secrets.containsKey(name)) {
            byte[] bytes = new byte[BYTES];
            random.nextBytes(bytes);
            secrets.setProperty(name, HexFormat.of().formatHex(bytes));
            PrivateFile.store(file, secrets);
        }
        return secrets.getProperty(name);
    }
}
