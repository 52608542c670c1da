package org.xrayreference.contact.problem;

import java.util.Arrays;

/**
 * Whether something failed while a form was read: bytes that are no form, which the framework takes for a fault of ours.
 * Its messages quote what was sent, so that they stand in no log either.
 */
final class UnreadableForm {
    private static final String READS_FORMS = "org.jboss.resteasy.reactive.server.handlers.FormBodyHandler";

    private UnreadableForm() {}

    static boolean is(Throwable failure) {
        return Arrays.stream(failure.getStackTrace())
                .anyMatch(frame -> frame.getClassName().equals(READS_FORMS));
    }
}
