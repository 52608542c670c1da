package org.xrayreference.localstack.launcher;

import java.util.List;

/** How a service's JVM is started. */
public interface ServiceCommand {

    /**
     * The command line.
     *
     * @param arguments for its main class: none for a service, some for one of its commands
     */
    List<String> of(SuiteService service, List<String> arguments);
}
