package org.xrayreference.reference.provider;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.xrayreference.localstack.testing.LocalStackTestResource;
import org.xrayreference.localstack.testing.TestTokens;
import org.xrayreference.reference.testing.PlayedEvents;
import org.xrayreference.reference.upload.UploadId;

@QuarkusTest
@QuarkusTestResource(
        value = LocalStackTestResource.class,
        initArgs = @ResourceArg(name = "database", value = "references"))
@Tag("P17")
class ProviderAuditIT {
    private static final String ADDRESS = "/internal/operator/provider-audit";

    @Inject
    ProviderAuditStore audit;

    @Test
    void tellsOperatorsWhatLeftTheNewestFirst() {
        // Given
        UploadId refused = new UploadId(PlayedEvents.newId());
        UploadId underWay = new UploadId(PlayedEvents.newId());
        String hash = "ab".repeat(32);
        audit.ended(audit.sent(refused, "Example Models", 2048, hash), ExchangeOutcome.REFUSED_WORDING);
        audit.sent(underWay, "Example Models", 1024, hash);

        // When, Then
        given().header("Authorization", TestTokens.bearer("reference", "ann"))
                .queryParam("size", 2)
                .get(ADDRESS)
                .then()
                .statusCode(200)
                .body("upload", contains(underWay.toString(), refused.toString()))
                .body("provider[1]", equalTo("Example Models"))
                .body("bytes[1]", is(2048))
                .body("sha256[1]", equalTo(hash))
                .body("outcome", contains("sent", "refused-wording"))
                .body("at[1]", notNullValue())
                .body("milliseconds[0]", nullValue())
                .body("milliseconds[1]", notNullValue());
    }

    @Test
    void tellsNobodyElse() {
        given().get(ADDRESS).then().statusCode(401);
        given().header("Authorization", TestTokens.bearer("reference", "ann", "visitor"))
                .get(ADDRESS)
                .then()
                .statusCode(403);
    }
}
