package org.xrayreference.gateway.thirdparty;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

class ThirdPartyWiring {
    @Produces
    @Singleton
    ThirdParties thirdParties(AnalyticsConfig analytics, AdsConfig ads) {
        return ThirdParties.of(analytics, ads);
    }
}
