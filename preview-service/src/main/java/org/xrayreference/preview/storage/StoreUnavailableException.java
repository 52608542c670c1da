package org.xrayreference.preview.storage;

import org.xrayreference.preview.resilience.TemporarilyUnavailableException;

/** The object store does not answer, or not as it should. */
public final class StoreUnavailableException extends TemporarilyUnavailableException {
    private static final long serialVersionUID = 1L;

    StoreUnavailableException(String message) {
        super(message, null);
    }
}
