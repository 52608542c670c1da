package org.xrayreference.gateway.upload;

import org.xrayreference.gateway.problem.Problem;
import org.xrayreference.gateway.services.Provider;
import org.xrayreference.gateway.site.Frame;
import org.xrayreference.gateway.site.Section;

/**
 * The form for a picture.
 *
 * @param refusal null the first time
 * @param provider who may describe the picture as well, if the visitor agrees; null when there is nobody
 */
public record UploadView(Frame frame, Problem refusal, Provider provider) {
    private static final Limits LIMITS = new Limits(30L * 1024 * 1024, 40, 16_384);

    /** What the page can say before a picture is sent; upload-service and preview-service are the ones that decide. */
    public record Limits(long bytes, int megapixels, int longSide) {}

    static UploadView empty(Provider provider) {
        return new UploadView(
                Frame.of(
                        "Try a picture",
                        "Bring a chest X-ray and see which library pictures look like it. Educational, not for clinical use.",
                        Section.UPLOAD),
                null,
                provider);
    }

    static UploadView refused(Problem refusal, Provider provider) {
        return new UploadView(Frame.hidden("Try a picture", Section.UPLOAD), refusal, provider);
    }

    public Limits limits() {
        return LIMITS;
    }

    /** For the browser's file chooser; DICOM files often have no type that a browser knows. */
    public String accepted() {
        return "image/png,image/jpeg,image/tiff,image/bmp,image/gif,image/webp,application/dicom,.dcm,.dicom";
    }
}
