package org.xrayreference.localstack.backup;

/** Something that the person at the keyboard can mend; the message says how. */
final class BackupProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BackupProblem(String message) {
        super(message);
    }
}
