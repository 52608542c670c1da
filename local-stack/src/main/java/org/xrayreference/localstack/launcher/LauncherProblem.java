package org.xrayreference.localstack.launcher;

/** Something that the person at the keyboard can mend; the message says how. */
public final class LauncherProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int exitCode;

    private LauncherProblem(int exitCode, String message) {
        super(message);
        this.exitCode = exitCode;
    }

    /** Wrong words on the command line. */
    static LauncherProblem usage(String message) {
        return new LauncherProblem(2, message + "\n./run help lists what there is.");
    }

    /** Somebody else is at work on the data. */
    static LauncherProblem inUse(String message) {
        return new LauncherProblem(3, message);
    }

    static LauncherProblem because(String message) {
        return new LauncherProblem(1, message);
    }

    int exitCode() {
        return exitCode;
    }
}
