package org.xrayreference.gateway.upload;

import org.xrayreference.gateway.problem.Problem;
import org.xrayreference.gateway.site.Frame;
import org.xrayreference.gateway.site.Section;

/** The form for a picture. {@code refusal} is null the first time. */
public record UploadView(Frame frame, Problem refusal) {
    static UploadView empty() {
        return new UploadView(
                Frame.of(
                        "Try a picture",
                        "Send a chest X-ray and see which library pictures look like it. Educational, not for clinical use.",
                        Section.UPLOAD),
                null);
    }

    static UploadView refused(Problem refusal) {
        return new UploadView(Frame.hidden("Try a picture", Section.UPLOAD), refusal);
    }
}
