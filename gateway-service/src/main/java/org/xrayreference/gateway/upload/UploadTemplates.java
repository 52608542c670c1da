package org.xrayreference.gateway.upload;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

@CheckedTemplate(basePath = "UploadResource")
final class UploadTemplates {
    private UploadTemplates() {}

    static native TemplateInstance form(UploadView view);

    static native TemplateInstance sent(SentView view);
}
