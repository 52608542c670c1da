package org.xrayreference.preview.worker;

import org.xrayreference.preview.resilience.TemporarilyUnavailableException;

/** No worker can be had just now; the picture is not to blame. */
public final class WorkerUnavailableException extends TemporarilyUnavailableException {
    private static final long serialVersionUID = 1L;

    WorkerUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
