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

    SuiteService service(String name) {
        return services.stream().filter(service -> service.is(name)).findFirst().orElseThrow();
    }
}
