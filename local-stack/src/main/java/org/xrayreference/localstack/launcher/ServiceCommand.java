package org.xrayreference.localstack.launcher;

import java.io.IOException;
import java.util.List;

/** How a service's JVM is started. */
public interface ServiceCommand {

    /**
     * The command line.
     *
     * @param arguments for its main class: none for a service, some for one of its commands
     */
    List<String> of(SuiteService service, List<String> arguments) throws IOException;

    /** Called when a service has ended because it was told to. */
    default void ended(SuiteService service) throws IOException {}

    /** Whether a whole run may serve as a rehearsal, after which starts are quicker. */
    default boolean rehearses() {
        return false;
    }

    /** Whether that has been done. */
    default boolean isRehearsed(SuiteService service) throws IOException {
        return true;
    }
}
