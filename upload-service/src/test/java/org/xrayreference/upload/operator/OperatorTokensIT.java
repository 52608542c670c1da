package org.xrayreference.upload.operator;

import static io.restassured.RestAssured.given;

import java.util.List;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.xrayreference.localstack.testing.LocalStackTestResource;
import org.xrayreference.localstack.testing.TestTokens;

@QuarkusTest
@Tag("P24")
@DisplayName("P24: what operators do is open to whom the gateway vouches for, and to nobody else")
@WithTestResource(value = LocalStackTestResource.class, initArgs = @ResourceArg(name = "database", value = "uploads"))
class OperatorTokensIT {
    /** Nothing is there: who is let in is told so. */
    private static final String ADDRESS = "/internal/operator/nothing-there";

    @Test
    void letsInWhoTheGatewayVouchesFor() {
        given().header("Authorization", TestTokens.bearer("upload", "ann"))
                .get(ADDRESS)
                .then()
                .statusCode(404);
    }

    @Test
    void asksEverybodyElseForAToken() {
        String own = TestTokens.bearer("upload", "ann");
        List<RequestSpecification> strangers = List.of(
                given(),
                given().auth().preemptive().basic("ann", "password"),
                given().header("Authorization", TestTokens.bearer("contact", "ann")),
                given().header("Authorization", TestTokens.expired("upload")),
                given().header("Authorization", TestTokens.issuedBy("somebody", "upload")),
                given().header("Authorization", TestTokens.signedByAStranger("upload")),
                given().header("Authorization", own.substring(0, own.lastIndexOf('.') + 1)));
        for (RequestSpecification stranger : strangers) {
            stranger.get(ADDRESS).then().statusCode(401);
        }
    }

    @Test
    void refusesWhoIsNoOperator() {
        given().header("Authorization", TestTokens.bearer("upload", "ann", "visitor"))
                .get(ADDRESS)
                .then()
                .statusCode(403);
    }
}
