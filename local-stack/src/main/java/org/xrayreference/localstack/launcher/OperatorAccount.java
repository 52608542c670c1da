package org.xrayreference.localstack.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;

import org.xrayreference.localstack.process.KeptSecrets;
import org.xrayreference.localstack.process.PrivateFile;

/** The account with which the operator of a data directory signs in: the gateway is told the password's hash only. */
final class OperatorAccount {
    static final String NAME = "operator";
    private static final int FINGERPRINT = 16;

    private OperatorAccount() {}

    /**
     * @param gatewayCommand the gateway's own command that reads a password and prints its hash; needed once for each
     *     password, since nothing but the JDK is at hand here
     * @return {@code name:hash}, as the gateway reads it
     */
    static String in(Path file, List<String> gatewayCommand) throws IOException, InterruptedException {
        String password = new KeptSecrets(file).get("password");
        Properties kept = PrivateFile.load(file);
        // Somebody may have written another password into the file.
        String name = "hash-" + fingerprint(password);
        if (!kept.containsKey(name)) {
            kept.keySet().removeIf(key -> key.toString().startsWith("hash-"));
            kept.setProperty(name, hash(password, gatewayCommand));
            PrivateFile.store(file, kept);
        }
        return NAME + ":" + kept.getProperty(name);
    }

    private static String hash(String password, List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        process.getOutputStream().write((password + "\n").getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().close();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        if (process.waitFor() != 0 || !printed.startsWith("$2")) {
            throw LauncherProblem.because("The gateway did not make a hash of the operator's password: " + printed);
        }
        return printed;
    }

    private static String fingerprint(String password) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(password.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, FINGERPRINT);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
