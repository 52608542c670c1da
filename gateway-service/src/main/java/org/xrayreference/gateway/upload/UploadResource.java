package org.xrayreference.gateway.upload;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;

/** The form; what it sends is met by {@link UploadFormRoute}, since it has to be streamed. */
@Path("/upload")
@Produces("text/html;charset=UTF-8")
@Blocking
class UploadResource {
    private final KnownProvider provider;

    UploadResource(KnownProvider provider) {
        this.provider = provider;
    }

    @GET
    public TemplateInstance form() {
        return UploadTemplates.form(UploadView.empty(provider.ask()));
    }
}
