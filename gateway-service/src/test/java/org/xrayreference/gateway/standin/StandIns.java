package org.xrayreference.gateway.standin;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static java.util.Map.entry;

import java.nio.file.Path;
import java.util.Map;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.http.Fault;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/** The four services behind the gateway, as far as the gateway knows them. One of each for all tests of a build. */
public final class StandIns implements QuarkusTestResourceLifecycleManager {
    public static final int UPLOADS_AT_ONCE_PER_CLIENT = 5;

    private static UploadStandIn upload;
    private static WireMockServer preview;
    private static WireMockServer reference;
    private static WireMockServer contact;
    private static OidcStandIn provider;

    @Override
    public Map<String, String> start() {
        upload = new UploadStandIn();
        preview = started();
        reference = started();
        contact = started();
        provider = new OidcStandIn();
        return Map.ofEntries(
                entry("xray.services.upload", upload.url()),
                entry("xray.services.preview", preview.baseUrl()),
                entry("xray.services.reference", reference.baseUrl()),
                entry("xray.services.contact", contact.baseUrl()),
                entry("xray.stages.interval", "20ms"),
                entry("xray.stages.longest", "6s"),
                entry("xray.stages.followers", "20"),
                // Longer than a test may take to look at what is silent.
                entry("xray.routing.idle-timeout", "6s"),
                entry("xray.routing.answer-timeout", "2s"),
                // Tests that break a service must not make the next ones meet its guard.
                entry("xray.patience.silences", "1000"),
                entry("xray.site.public-url", "https://xray.example"),
                // A day on which the newest policy is in force and still spoken of.
                entry("xray.policy.as-of", "2026-12-01"),
                // Both are switched on, so that every page shows that it takes a visitor's choice as well.
                entry("xray.analytics.google.measurement-id", "G-TEST1234"),
                entry("xray.ads.google.publisher-id", "ca-pub-1234567890123456"),
                entry("xray.ads.google.slots.library", "1111111111"),
                entry("xray.ads.google.slots.findings", "2222222222"),
                entry("xray.ads.google.country-header", "CF-IPCountry"),
                entry("xray.tokens.private-key", Operators.privateKey()),
                entry("xray.operator.accounts", Operators.accounts()),
                entry("xray.oidc.issuer", provider.issuer()),
                entry("xray.oidc.name", "Example Login"),
                entry("xray.oidc.client-id", OidcStandIn.CLIENT),
                entry("xray.oidc.client-secret", OidcStandIn.SECRET),
                entry("xray.oidc.operators", "xray-operators"),
                entry("xray.operator.first-wait", "1500ms"),
                entry("xray.operator.longest-wait", "1500ms"),
                entry("xray.limits.slowest-upload-grace", "1s"),
                entry("xray.limits.uploads-at-once-per-client", Integer.toString(UPLOADS_AT_ONCE_PER_CLIENT)),
                entry("xray.access-log.directory", accessLog().toString()));
    }

    @Override
    public void stop() {
        upload.close();
        preview.stop();
        reference.stop();
        contact.stop();
        provider.close();
    }

    public static UploadStandIn upload() {
        return upload;
    }

    public static WireMockServer preview() {
        return preview;
    }

    public static WireMockServer reference() {
        return reference;
    }

    public static WireMockServer contact() {
        return contact;
    }

    /** Where operators may sign in besides; nobody answers there until it is opened. */
    public static OidcStandIn provider() {
        return provider;
    }

    public static Path accessLog() {
        return Path.of("target", "access-log");
    }

    /** Every service is there again, and has seen nothing. */
    public static void reset() {
        upload.reset();
        for (WireMockServer service : new WireMockServer[] {preview, reference, contact}) {
            service.resetAll();
            service.stubFor(get(urlPathMatching("/q/health/.*"))
                    .willReturn(aResponse()
                            .withHeader("Content-Type", "application/json")
                            .withBody("{\"status\":\"UP\",\"checks\":[]}")));
        }
        Samples.stock(reference, preview);
    }

    /** The service breaks every connection. */
    public static void breakDown(WireMockServer service) {
        service.resetAll();
        service.stubFor(any(anyUrl()).willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)));
    }

    private static WireMockServer started() {
        WireMockServer server = new WireMockServer(options().dynamicPort().bindAddress("127.0.0.1"));
        server.start();
        return server;
    }
}
