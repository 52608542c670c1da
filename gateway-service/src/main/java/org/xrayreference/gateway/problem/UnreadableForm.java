package org.xrayreference.gateway.problem;

import java.util.Arrays;

/**
 * Whether something failed while a form was read: bytes that are no form, which the framework takes for a fault of ours.
 * Its messages quote what was sent, so that they stand in no log either.
 */
public final class UnreadableForm {
    private static final String READS_FORMS = "org.jboss.resteasy.reactive.server.handlers.FormBodyHandler";

    private UnreadableForm() {}

    public static boolean is(Throwable failure) {
        return Arrays.stream(failure.getStackTrace())
                .anyMatch(frame -> frame.getClassName().equals(READS_FORMS));
    }
}
