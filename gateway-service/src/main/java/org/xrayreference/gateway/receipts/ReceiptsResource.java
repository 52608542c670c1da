package org.xrayreference.gateway.receipts;

import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import org.eclipse.microprofile.rest.client.inject.RestClient;

import org.xrayreference.gateway.services.Answer;
import org.xrayreference.gateway.services.ReceiptKeysClient;
import org.xrayreference.gateway.site.SiteConfig;

/** What receipts are, and a form that checks one. What is pasted is kept nowhere. */
@Path("/receipts")
@Produces("text/html;charset=UTF-8")
@Blocking
class ReceiptsResource {
    @CheckedTemplate
    static class Templates {
        static native TemplateInstance receipts(ReceiptsView view);
    }

    private final SiteConfig site;
    private final ReceiptKeysClient keys;

    ReceiptsResource(SiteConfig site, @RestClient ReceiptKeysClient keys) {
        this.site = site;
        this.keys = keys;
    }

    @GET
    public TemplateInstance receipts() {
        return Templates.receipts(ReceiptsView.of(site.address(), null));
    }

    @POST
    public Response check(@FormParam("receipt") String receipt) {
        ReceiptsView.Checked checked = Answer.await(keys.keys()) instanceof Answer.Given<ReceiptKeysClient.Keys> given
                ? ReceiptsView.checked(CheckReceipt.of(
                        receipt == null ? "" : receipt, given.value().keys()))
                : ReceiptsView.unchecked();
        return Response.ok(Templates.receipts(ReceiptsView.of(site.address(), checked))
                        .render())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
