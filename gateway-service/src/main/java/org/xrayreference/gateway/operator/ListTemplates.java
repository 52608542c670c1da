package org.xrayreference.gateway.operator;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

@CheckedTemplate(basePath = "operator")
final class ListTemplates {
    private ListTemplates() {}

    static native TemplateInstance list(ListView view);
}
