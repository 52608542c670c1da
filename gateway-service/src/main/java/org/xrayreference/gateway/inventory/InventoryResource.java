package org.xrayreference.gateway.inventory;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;

import org.xrayreference.gateway.inventory.RetentionClient.Report;
import org.xrayreference.gateway.retention.RetentionJob;
import org.xrayreference.gateway.services.Owner;

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
    private final RetentionJob own;

    InventoryResource(AskRetention retention, RetentionJob own) {
        this.retention = retention;
        this.own = own;
    }

    @GET
    public TemplateInstance inventory() {
        Map<Owner, Optional<Report>> reports = new EnumMap<>(Owner.class);
        reports.putAll(retention.now());
        reports.put(Owner.GATEWAY, Optional.of(Report.from(own.view())));
        return Templates.inventory(InventoryView.of(declarations, reports));
    }
}
