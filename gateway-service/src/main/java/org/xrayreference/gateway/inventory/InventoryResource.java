package org.xrayreference.gateway.inventory;

import java.util.List;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;

import org.xrayreference.gateway.retention.AskRetention;

@Path("/privacy/inventory")
@Produces("text/html;charset=UTF-8")
@Blocking
class InventoryResource {
    @CheckedTemplate
    static class Templates {
        static native TemplateInstance inventory(InventoryView view);
    }

    private final List<Declaration> declarations = Declaration.all();
    private final AskRetention retention;

    InventoryResource(AskRetention retention) {
        this.retention = retention;
    }

    @GET
    public TemplateInstance inventory() {
        return Templates.inventory(InventoryView.of(declarations, retention.lately()));
    }
}
