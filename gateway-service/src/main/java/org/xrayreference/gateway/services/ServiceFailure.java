package org.xrayreference.gateway.services;

/** A service answered, and failed: it is there, but says nothing that a visitor should read. */
public final class ServiceFailure extends IllegalStateException {
    private static final long serialVersionUID = 1;

    ServiceFailure(String message) {
        super(message);
    }
}
