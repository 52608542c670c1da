package org.xrayreference.gateway.policy;

import java.time.Clock;
import java.time.LocalDate;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

class PolicyWiring {
    @Produces
    @Singleton
    PolicyVersions versions(PolicyConfig config) {
        Clock clock = Clock.systemUTC();
        return PolicyVersions.fromResources(() -> config.asOf().orElseGet(() -> LocalDate.now(clock)));
    }
}
