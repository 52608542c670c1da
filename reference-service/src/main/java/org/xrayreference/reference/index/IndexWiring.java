package org.xrayreference.reference.index;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

final class IndexWiring {

    @Produces
    @Singleton
    PresentIndex present() {
        return new PresentIndex();
    }
}
