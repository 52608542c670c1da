package org.xrayreference.gateway.site;

import io.quarkus.qute.TemplateExtension;

/** {@code {asset:url('site.css')}} in templates. */
@TemplateExtension(namespace = "asset")
final class AssetTemplates {
    private AssetTemplates() {}

    static String url(String name) {
        return Assets.instance().url(name);
    }
}
