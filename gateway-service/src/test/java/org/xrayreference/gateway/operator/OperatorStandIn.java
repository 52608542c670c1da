package org.xrayreference.gateway.operator;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;

import com.github.tomakehurst.wiremock.WireMockServer;
import org.jsoup.Jsoup;

import org.xrayreference.gateway.standin.Operators;
import org.xrayreference.gateway.standin.Samples;
import org.xrayreference.gateway.standin.StandIns;
import org.xrayreference.gateway.standin.UploadStandIn.Canned;

/** What the services answer an operator, as pinned between them. */
final class OperatorStandIn {
    static final String UPLOAD = "abcdefghijklmnopqrstuvwxyz";
    static final String MESSAGE = "11111111-2222-3333-4444-555555555555";
    static final String REPORT = "66666666-7777-8888-9999-000000000000";
    private static final String TIMES =
            "\"receivedAt\":\"2026-01-02T03:04:05Z\",\"expiresAt\":\"2027-01-02T03:04:05Z\"";

    private static final String RETENTION = """
            {"classes":[{"name":"x","what":"Some kept class","period":"P30D","keptBy":"y","due":4,"removedLastRun":9}],
             "changes":[{"since":"2026-01-01T00:00:00Z","name":"reports","from":"P365D","to":"P180D"}]}""";

    private OperatorStandIn() {}

    static void stock() {
        WireMockServer contact = StandIns.contact();
        contact.stubFor(any(urlPathMatching("/internal/operator/(audit|messages/.*|reports/.*)"))
                .atPriority(9)
                .willReturn(aResponse().withStatus(204)));
        json(contact, "messages", """
                {"total":30,"page":0,"size":25,"items":[{"id":"%s","topic":"privacy","state":"new","name":null,"email":null,
                 "message":"<b>Please</b> remove my picture",%s}]}""".formatted(MESSAGE, TIMES));
        json(contact, "messages/" + MESSAGE, """
                {"message":{"id":"%s","topic":"privacy","state":"open","name":"Ada","email":"ada@example.org",
                 "message":"<b>Please</b> remove my picture",%s},
                 "notes":[{"at":"2026-01-03T00:00:00Z","operator":"ben","text":"Asked back"}],"next":["answered","closed"]}""".formatted(MESSAGE, TIMES));
        json(contact, "reports", """
                {"total":1,"page":0,"size":25,"items":[{"id":"%s","uploadId":"%s","state":"new","reason":"identifies-someone",
                 "message":null,%s}]}""".formatted(REPORT, UPLOAD, TIMES));
        json(contact, "reports/" + REPORT, """
                {"report":{"id":"%s","uploadId":"%s","state":"new","reason":"identifies-someone","message":"A name in the corner",%s},
                 "next":["looked-at","dismissed","held","removed"],"ofSameUpload":2}""".formatted(REPORT, UPLOAD, TIMES));
        json(contact, "waiting", """
                {"messages":{"new":3,"open":1},"reports":{"new":2,"looked-at":0}}""");
        json(contact, "audit", """
                [{"at":"2026-01-02T10:00:00Z","operator":"ann","action":"sign-in","subject":"site","reason":null}]""");
        upload("audit", """
                [{"at":"2026-01-02T11:00:00Z","operator":"ann","action":"hold","subject":"0a1b2c3d","reason":"court order"}]""");
        upload("dead-letters/audit", "[]");
        upload("uploads/" + UPLOAD, kept("null"));
        upload(
                "holds",
                "[" + kept("{\"reason\":\"court order\",\"by\":\"ann\",\"since\":\"2026-01-02T09:00:00Z\"}") + "]");
        upload("dead-letters", """
                {"waiting":1,"items":[{"topic":"xray.preview.ready.dead-letter","partition":2,"offset":7,"at":"2026-01-02T09:00:00Z",
                 "reason":"Unreadable: <script>","key":"0a1b2c3d","replayable":true}]}""");
        json(StandIns.reference(), "jobs", """
                {"items":[{"kind":"import","state":"running","done":1200,"total":112120,"beganAt":"2026-01-02T09:00:00Z",
                 "seenAt":"2026-01-02T09:10:00Z"}]}""");
        json(StandIns.reference(), "provider-audit", """
                [{"at":"2026-01-02T12:00:00Z","upload":"0a1b2c3d","provider":"Example Models","bytes":20480,"sha256":"5f5f",
                 "outcome":"refused-wording","milliseconds":900}]""");
        for (WireMockServer service : new WireMockServer[] {contact, StandIns.reference(), StandIns.preview()}) {
            service.stubFor(get(urlPathEqualTo("/internal/retention")).willReturn(Samples.json(RETENTION)));
        }
        StandIns.upload().answers("GET", "/internal/retention", Canned.json(200, RETENTION));
    }

    /** The token of a session's forms. */
    static String formToken(String session) {
        return Jsoup.parse(Operators.with(session).get("/operator").asString())
                .select("[name=formToken]")
                .first()
                .val();
    }

    private static String kept(String hold) {
        return """
                {"id":"%s","status":"READY","bytes":204800,"mediaType":"image/png","hold":%s,%s}""".formatted(UPLOAD, hold, TIMES);
    }

    private static void upload(String path, String body) {
        StandIns.upload().answers("GET", "/internal/operator/" + path, Canned.json(200, body));
    }

    private static void json(WireMockServer service, String path, String body) {
        service.stubFor(
                get(urlPathEqualTo("/internal/operator/" + path)).atPriority(1).willReturn(Samples.json(body)));
    }
}
