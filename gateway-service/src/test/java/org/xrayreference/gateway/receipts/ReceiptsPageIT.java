package org.xrayreference.gateway.receipts;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import java.security.KeyPair;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.xrayreference.gateway.services.ReceiptKeysClient.Key;
import org.xrayreference.gateway.standin.Samples;
import org.xrayreference.gateway.standin.StandIns;

@QuarkusTest
@Tag("P10")
@WithTestResource(StandIns.class)
class ReceiptsPageIT {
    private final KeyPair pair = CheckReceiptTest.draw();

    @BeforeEach
    void publish() {
        StandIns.reset();
        Key key = CheckReceiptTest.published("the-key", pair);
        StandIns.preview()
                .stubFor(get(urlPathEqualTo("/.well-known/receipt-keys.json"))
                        .willReturn(Samples.json(
                                "{\"keys\":[{\"kty\":\"OKP\",\"kid\":\"the-key\",\"x\":\"" + key.x() + "\"}]}")));
    }

    @Test
    @DisplayName("P10: the site says whether a receipt is valid, and with which key")
    void checksAReceipt() {
        String receipt = CheckReceiptTest.signed("the-key", pair);
        check(receipt)
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body(containsString("This receipt is valid"))
                .body(containsString("the-key, in use"))
                .body(not(containsString(receipt)));
        check(receipt.substring(0, receipt.length() - 4) + "AAAA").body(containsString("This receipt is not valid"));
        check(CheckReceiptTest.signed("<b>another</b>", pair))
                .body(containsString("&lt;b&gt;another&lt;/b&gt;"))
                .body(not(containsString("<b>another</b>")));
        check("nonsense").body(containsString("not the whole text"));
    }

    @Test
    void saysThatNothingWasCheckedWhileTheKeysAreAway() {
        StandIns.breakDown(StandIns.preview());
        check(CheckReceiptTest.signed("the-key", pair)).statusCode(200).body(containsString("nothing was checked"));
    }

    private static ValidatableResponse check(String receipt) {
        return given().formParam("receipt", receipt).post("/receipts").then();
    }
}
