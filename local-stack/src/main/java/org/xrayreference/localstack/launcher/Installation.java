package org.xrayreference.localstack.launcher;

import java.nio.file.Path;
import java.util.List;

/**
 * What there is to run.
 *
 * @param root the repository, with the local stack built
 * @param command how a service is started
 */
public record Installation(Path root, List<SuiteService> services, ServiceCommand command) {

    public Installation {
        services = List.copyOf(services);
    }

    /** What Maven has built in this tree. */
    public static Installation of(Path root) {
        return new Installation(root, SuiteService.ALL, new QuarkusCommand(root));
    }

    SuiteService service(String name) {
        return services.stream().filter(service -> service.is(name)).findFirst().orElseThrow();
    }
}
