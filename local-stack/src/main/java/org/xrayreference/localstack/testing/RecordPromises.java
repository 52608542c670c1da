package org.xrayreference.localstack.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestTag;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;

/**
 * Notes which tests prove a promise of the privacy policy, and how they ended: a file for each test class that carries
 * tags like {@code P07}, in {@code target/promises/<module>} of the repository. A line is promise, outcome, test.
 */
public final class RecordPromises implements TestExecutionListener {
    private static final Pattern PROMISE = Pattern.compile("P[0-3][0-9]");

    private final Map<String, List<String>> linesByClass = new ConcurrentHashMap<>();

    @Override
    public void executionSkipped(TestIdentifier test, String reason) {
        note(test, "skipped");
        classOf(test).ifPresent(this::write);
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        boolean whole = result.getStatus() == TestExecutionResult.Status.SUCCESSFUL;
        if (test.isTest() || !whole) {
            note(test, outcome(result));
        }
        if (test.getSource().orElse(null) instanceof ClassSource source) {
            write(outermost(source.getClassName()));
        }
    }

    private void note(TestIdentifier test, String outcome) {
        classOf(test).ifPresent(name -> {
            for (TestTag tag : test.getTags()) {
                if (PROMISE.matcher(tag.getName()).matches()) {
                    linesByClass
                            .computeIfAbsent(name, ignored -> new ArrayList<>())
                            .add(String.join("\t", tag.getName(), outcome, oneLine(test.getDisplayName())));
                }
            }
        });
    }

    private static String outcome(TestExecutionResult result) {
        return switch (result.getStatus()) {
            case SUCCESSFUL -> "passed";
            case ABORTED -> "skipped";
            case FAILED -> "failed";
        };
    }

    private static Optional<String> classOf(TestIdentifier test) {
        return test.getSource().flatMap(source -> {
            if (source instanceof MethodSource method) {
                return Optional.of(outermost(method.getClassName()));
            }
            return source instanceof ClassSource type ? Optional.of(outermost(type.getClassName())) : Optional.empty();
        });
    }

    private static String outermost(String className) {
        int nested = className.indexOf('$');
        return nested < 0 ? className : className.substring(0, nested);
    }

    private static String oneLine(String name) {
        return name.replaceAll("\\s+", " ");
    }

    /** Surefire runs each module in its own folder, and says where the repository is. */
    private void write(String className) {
        List<String> lines = linesByClass.get(className);
        String root = System.getProperty("xray.root");
        if (lines == null || root == null) {
            return;
        }
        String module = Path.of("").toAbsolutePath().getFileName().toString();
        Path file = Path.of(root, "target", "promises", module, className + ".tsv");
        try {
            Files.createDirectories(file.getParent());
            // Names hold what a test was given, also half characters, which only this way of encoding lets pass.
            Files.write(file, (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
