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
}
