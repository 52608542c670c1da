package org.xrayreference.reference.snapshot;

/** A file of a snapshot is missing, or is not what the manifest says. */
public final class DamagedSnapshotException extends Exception {
    private static final long serialVersionUID = 1L;

    DamagedSnapshotException(String message) {
        super(message);
    }
}
