package org.xrayreference.localstack.testing;

import java.util.Optional;

/** The JVM that runs the build. */
final class MavenProcess {

    private MavenProcess() {}

    /**
     * The nearest ancestor that is a JVM (there may be a shell between it and the tests); this process itself when tests
     * are started by something else.
     */
    static long pid() {
        Optional<ProcessHandle> ancestor = ProcessHandle.current().parent();
        while (ancestor.isPresent() && !isJava(ancestor.get())) {
            ancestor = ancestor.get().parent();
        }
        return ancestor.orElse(ProcessHandle.current()).pid();
    }

    private static boolean isJava(ProcessHandle process) {
        return process.info()
                .command()
                .filter(command -> command.endsWith("/java"))
                .isPresent();
    }
}
