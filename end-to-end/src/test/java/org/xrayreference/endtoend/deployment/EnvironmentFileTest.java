package org.xrayreference.endtoend.deployment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The secrets of a Compose host: asked for by name, made at random, and nowhere in the repository. */
class EnvironmentFileTest {
    private static final Path ROOT = ComposeFile.root();

    @TempDir
    Path folder;

    @Test
    void theExampleNamesWhatIsRequiredAndGivesNoValue() throws IOException {
        Map<String, String> example = assignments(ROOT.resolve(".env.example"));
        assertEquals(required(), example.keySet());
        assertEquals(Set.of(""), Set.copyOf(example.values()));
    }

    @Test
    void theScriptMakesEachSecretOnceAndKeepsItToItself() throws Exception {
        // When
        assertEquals(0, makeEnv());

        // Then
        Path made = folder.resolve(".env");
        Map<String, String> secrets = assignments(made);
        assertEquals(required(), secrets.keySet());
        secrets.forEach((name, secret) -> assertTrue(
                secret.matches(
                        name.endsWith("_KEY") && !name.endsWith("_SECRET_KEY")
                                ? "[0-9A-Za-z+/]{59,64}=?"
                                : "[0-9a-f]{48}"),
                name));
        assertEquals(secrets.size(), new HashSet<>(secrets.values()).size());
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(made)));
    }

    @Test
    void theScriptMakesAPairOfKeysThatFit() throws Exception {
        // Given
        makeEnv();
        Map<String, String> secrets = assignments(folder.resolve(".env"));
        Base64.Decoder base64 = Base64.getDecoder();
        KeyFactory keys = KeyFactory.getInstance("Ed25519");
        byte[] text = "signed".getBytes(StandardCharsets.UTF_8);

        // When
        Signature signer = Signature.getInstance("Ed25519");
        signer.initSign(
                keys.generatePrivate(new PKCS8EncodedKeySpec(base64.decode(secrets.get("XRAY_TOKENS_PRIVATE_KEY")))));
        signer.update(text);
        Signature verifier = Signature.getInstance("Ed25519");
        verifier.initVerify(
                keys.generatePublic(new X509EncodedKeySpec(base64.decode(secrets.get("XRAY_TOKENS_PUBLIC_KEY")))));
        verifier.update(text);

        // Then
        assertTrue(verifier.verify(signer.sign()));
    }

    @Test
    void theScriptNeverOverwritesSecretsThatVolumesWereMadeWith() throws Exception {
        // Given
        makeEnv();
        String before = Files.readString(folder.resolve(".env"));

        // When
        int status = makeEnv();

        // Then
        assertNotEquals(0, status);
        assertEquals(before, Files.readString(folder.resolve(".env")));
    }

    @Test
    void gitAndTheImagesLeaveItOut() {
        assertTrue(List.of(Yaml.read(ROOT.resolve(".gitignore")).split("\n")).contains(".env"));
        assertTrue(List.of(Yaml.read(ROOT.resolve(".dockerignore")).split("\n")).contains(".env"));
    }

    private int makeEnv() throws IOException, InterruptedException {
        return new ProcessBuilder(ROOT.resolve("k8s/setup/make-env.sh").toString(), "--into", folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output").toFile())
                .start()
                .waitFor();
    }

    private static Set<String> required() {
        Matcher matcher = Pattern.compile("\\$\\{(\\w+):\\?").matcher(Yaml.read(ROOT.resolve("docker-compose.yml")));
        return matcher.results().map(result -> result.group(1)).collect(Collectors.toSet());
    }

    private static Map<String, String> assignments(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .filter(line -> line.matches("\\w+=.*"))
                .map(line -> line.split("=", 2))
                .collect(Collectors.toMap(line -> line[0], line -> line[1]));
    }
}
