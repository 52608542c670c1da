package org.xrayreference.gateway.upload;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.rest.client.inject.RestClient;

import org.xrayreference.gateway.services.ProviderClient;

final class UploadWiring {
    @Produces
    @Singleton
    KnownProvider knownProvider(@RestClient ProviderClient reference) {
        return new KnownProvider(reference);
    }
}
