package org.xrayreference.gateway.stages;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.rest.client.inject.RestClient;

import org.xrayreference.gateway.services.PreviewReadinessClient;
import org.xrayreference.gateway.services.ReferenceClient;
import org.xrayreference.gateway.services.UploadClient;

class StagesWiring {
    @Produces
    @Singleton
    UploadStages stages(
            @RestClient UploadClient uploads,
            @RestClient PreviewReadinessClient preparation,
            @RestClient ReferenceClient references) {
        return new UploadStages(uploads, preparation, references);
    }
}
