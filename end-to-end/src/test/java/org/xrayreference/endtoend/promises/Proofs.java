package org.xrayreference.endtoend.promises;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What the tests of all modules have noted below {@code target/promises}. */
record Proofs(List<Proof> all) {
    private static final String SUFFIX = ".tsv";

    static Proofs read(Path root) throws IOException {
        List<Proof> proofs = new ArrayList<>();
        try (Stream<Path> files = Files.walk(root.resolve("target/promises"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(SUFFIX))
                    .sorted()
                    .toList()) {
                String module = file.getParent().getFileName().toString();
                String name = file.getFileName().toString();
                String testClass = name.substring(0, name.length() - SUFFIX.length());
                if (isOf(classFile(root.resolve(module), testClass), file)) {
                    read(file, module + "/" + testClass.substring(testClass.lastIndexOf('.') + 1), proofs);
                }
            }
        }
        return new Proofs(proofs);
    }

    private static Path classFile(Path module, String testClass) {
        return module.resolve("target/test-classes").resolve(testClass.replace('.', '/') + ".class");
    }

    /** A note of an earlier run may speak of a class that is gone, or that was another then and has other tags now. */
    private static boolean isOf(Path testClass, Path note) throws IOException {
        return Files.exists(testClass)
                && Files.getLastModifiedTime(note).compareTo(Files.getLastModifiedTime(testClass)) >= 0;
    }

    private static void read(Path file, String test, List<Proof> into) throws IOException {
        for (String line : Files.readAllLines(file)) {
            String[] fields = line.split("\t", 3);
            into.add(new Proof(fields[0], test, fields[1]));
        }
    }

    long count(String promise, String outcome) {
        return all.stream()
                .filter(proof -> proof.promise().equals(promise))
                .filter(proof -> proof.outcome().equals(outcome))
                .count();
    }

    List<String> testsOf(String promise) {
        return all.stream()
                .filter(proof -> proof.promise().equals(promise))
                .map(Proof::test)
                .distinct()
                .sorted()
                .toList();
    }
}
