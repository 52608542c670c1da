package org.xrayreference.gateway.standin;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;

import org.xrayreference.gateway.standin.UploadStandIn.Canned;

/** Answers in the shapes that the public API pins. */
public final class Samples {
    public static final String ID = "abcdefghijklmnopqrstuvwx23";
    public static final String DELETE_TOKEN = "4sn7c2kqvb6m3xz5";
    public static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, 1, 2, 3, (byte) 0xff, (byte) 0xd9};

    public static final String RECEIPT = """
            {"removed":[{"kind":"EXIF","count":14}],"maskedRegions":[],
             "original":{"format":"PNG","width":2048,"height":2500,"bytes":4718592,"sha256":"00"},
             "preview":{"format":"JPEG","width":839,"height":1024,"bytes":98231,"sha256":"01"}}""";

    public static final String REFERENCE = reference("00000193_019", "Effusion", "Pleural Thickening");
    public static final String SYNTHETIC =
            reference("synthetic-mass-01", "Mass").replace("NIH ChestX-ray14", "Synthetic phantom");

    public static final String MATCHES = """
            {"model":"gradients-1","index":"nih-7","abstained":false,
             "matches":[{"reference":%s,"similarity":0.934},{"reference":%s,"similarity":0.81}],
             "findings":[{"finding":"Effusion","neighbours":7,"of":12,"baseRate":0.118,"lift":4.94,"low":0.32,"high":0.807}],
             "output":{"text":"Seven of twelve are labelled Effusion.","source":"local"},
             "notes":["Two further pictures of the same patients are not shown."]}""".formatted(REFERENCE, SYNTHETIC);

    public static final String ABSTENTION = """
            {"model":"gradients-1","index":"nih-7","abstained":true,"reason":"It is unlike the whole library.",
             "matches":[],"findings":[],"output":{"text":"","source":"local"},"notes":[]}""";

    public static final String FINDING = """
            {"slug":"effusion","name":"Effusion","synonyms":["pleural fluid"],"description":"Fluid around the lung.",
             "looksLike":"A blunted corner.","imitators":"Scars.","lookAt":"The corners.",
             "sources":[{"title":"A glossary","url":"https://doi.org/10.1148/radiol.2462070712"}],
             "reviewed":"not yet","count":119,"links":{"self":"/api/v1/findings/effusion"}}""";

    private Samples() {}

    public static String reference(String id, String... findings) {
        return """
                {"id":"%1$s","findings":["%2$s"],"view":"PA","sex":"F","age":54,"followUp":1,"width":2500,"height":2048,
                 "boxes":[{"finding":"Effusion","x":700.0,"y":800.5,"width":300.0,"height":200.0}],
                 "source":{"name":"NIH ChestX-ray14","licence":"No restrictions on use.","citation":"Wang et al., CVPR 2017"},
                 "links":{"self":"/api/v1/references/%1$s","image":"/api/v1/references/%1$s/image",
                          "thumbnail":"/api/v1/references/%1$s/thumbnail","similar":"/api/v1/references/%1$s/similar"}}""".formatted(id, String.join("\",\"", findings));
    }

    public static Canned upload(String status) {
        return Canned.json(200, uploadJson(status, ""));
    }

    public static Canned rejected(String detail) {
        return Canned.json(
                200, uploadJson("REJECTED", ",\"rejection\":{\"code\":\"truncated\",\"detail\":\"" + detail + "\"}"));
    }

    public static Canned accepted() {
        return Canned.json(202, uploadJson("RECEIVED", ",\"deleteToken\":\"" + DELETE_TOKEN + "\""));
    }

    private static String uploadJson(String status, String more) {
        return """
                {"id":"%1$s","status":"%2$s","receivedAt":"2026-11-22T16:13:05Z","expiresAt":"2026-12-22T16:13:05Z",
                 "links":{"self":"/api/v1/uploads/%1$s","page":"/uploads/%1$s"}%3$s}""".formatted(ID, status, more);
    }

    public static ResponseDefinitionBuilder json(String body) {
        return aResponse().withHeader("Content-Type", "application/json").withBody(body);
    }

    public static ResponseDefinitionBuilder problem(int status, String code, String detail) {
        return aResponse()
                .withStatus(status)
                .withHeader("Content-Type", "application/problem+json")
                .withBody(Canned.problem(status, code, detail).body());
    }

    static void stock(WireMockServer reference, WireMockServer preview) {
        String page = """
                {"total":50,"page":0,"size":24,"items":[%s,%s],
                 "facets":{"finding":{"Effusion":30,"Mass":20},"view":{"PA":50},"sex":{"F":28,"M":22}}}""".formatted(REFERENCE, SYNTHETIC);
        reference.stubFor(get(urlPathEqualTo("/api/v1/references")).willReturn(json(page)));
        reference.stubFor(get(urlPathMatching("/api/v1/references/[^/]+"))
                .atPriority(9)
                .willReturn(problem(404, "unknown-reference", "The library holds no picture at this address.")));
        reference.stubFor(get(urlPathEqualTo("/api/v1/references/00000193_019")).willReturn(json(REFERENCE)));
        reference.stubFor(
                get(urlPathEqualTo("/api/v1/references/synthetic-mass-01")).willReturn(json(SYNTHETIC)));
        reference.stubFor(
                get(urlPathMatching("/api/v1/references/[^/]+/similar")).willReturn(json(MATCHES)));
        reference.stubFor(get(urlPathMatching("/api/v1/references/[^/]+/(image|thumbnail)"))
                .willReturn(picture("public, max-age=2592000")));
        reference.stubFor(get(urlPathEqualTo("/api/v1/findings")).willReturn(json("[" + FINDING + "]")));
        reference.stubFor(get(urlPathMatching("/api/v1/findings/.+"))
                .atPriority(9)
                .willReturn(problem(404, "unknown-finding", "The library has no finding of this name.")));
        reference.stubFor(get(urlPathMatching("/api/v1/findings/(effusion|mass|pleural-thickening)"))
                .willReturn(json(FINDING)));
        reference.stubFor(get(urlPathMatching("/api/v1/uploads/[^/]+/matches")).willReturn(json(MATCHES)));
        preview.stubFor(get(urlPathMatching("/api/v1/uploads/[^/]+/receipt")).willReturn(json(RECEIPT)));
        preview.stubFor(get(urlPathMatching("/api/v1/uploads/[^/]+/receipt.jws"))
                .willReturn(aResponse()
                        .withHeader("Content-Type", "application/jose")
                        .withBody("a.b.c")));
        preview.stubFor(get(urlPathMatching("/.well-known/receipt-keys.json")).willReturn(json("{\"keys\":[]}")));
        reference.stubFor(get(urlPathMatching("/internal/provider")).willReturn(json("{\"enabled\":false}")));
        preview.stubFor(get(urlPathMatching("/api/v1/uploads/[^/]+/(preview|thumbnail)"))
                .willReturn(picture("private, no-cache")));
    }

    private static ResponseDefinitionBuilder picture(String cacheControl) {
        return aResponse()
                .withHeader("Content-Type", "image/jpeg")
                .withHeader("ETag", "\"e1\"")
                .withHeader("Cache-Control", cacheControl)
                .withBody(JPEG);
    }
}
