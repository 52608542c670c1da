package org.xrayreference.upload.intake;

import java.net.URI;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.smallrye.common.annotation.Blocking;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

import org.xrayreference.upload.problem.UploadProblem;
import org.xrayreference.upload.record.UploadView;

@Path("/api/v1/uploads")
@Blocking
public class IntakeResource {
    private final ReceiveUpload receiveUpload;
    private final IntakeCounts counts;

    IntakeResource(ReceiveUpload receiveUpload, IntakeCounts counts) {
        this.receiveUpload = receiveUpload;
        this.counts = counts;
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces(MediaType.APPLICATION_JSON)
    public Response receive(
            @RestForm("image") FileUpload image,
            @RestForm("acknowledged") String acknowledged,
            @RestForm("externalProcessing") String externalProcessing) {
        UploadView upload = counts.count(() -> receive(image, isTrue(acknowledged), isTrue(externalProcessing)));
        return Response.accepted(upload)
                .location(URI.create(upload.links().get("self")))
                .build();
    }

    private UploadView receive(FileUpload image, boolean acknowledged, boolean externalProcessing) {
        if (image == null) {
            throw UploadProblem.imageMissing();
        }
        IncomingPicture picture =
                new IncomingPicture(image.uploadedFile(), image.size(), image.fileName(), image.contentType());
        return receiveUpload.receive(picture, acknowledged, externalProcessing);
    }

    private static boolean isTrue(String value) {
        return value != null && (value.equals("true") || value.equals("on"));
    }
}
