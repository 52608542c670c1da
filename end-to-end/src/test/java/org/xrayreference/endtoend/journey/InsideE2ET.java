package org.xrayreference.endtoend.journey;

import static org.hamcrest.Matchers.equalTo;

import java.util.List;

import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

import org.xrayreference.endtoend.suite.GatewayToken;
import org.xrayreference.endtoend.suite.Suite;
import org.xrayreference.localstack.testing.TestTokens;

/** The services of the running suite, asked by somebody who got past the gateway. */
@ExtendWith(Suite.class)
class InsideE2ET {
    static final List<String> SERVICES = GatewayToken.SERVICES;

    @ParameterizedTest
    @FieldSource("SERVICES")
    @Tag("P24")
    @DisplayName("P24: a service of the running site answers its gateway alone")
    void answersTheGatewayAlone(String service) {
        for (String address : List.of("/internal/retention", "/api/v1/references", "/api/v1/contact", "/anything")) {
            List<RequestSpecification> strangers = List.of(
                    GatewayToken.past(service),
                    GatewayToken.past(service).header(GatewayToken.HEADER, "a.b.c"),
                    GatewayToken.past(service).header(GatewayToken.HEADER, TestTokens.call(service)),
                    GatewayToken.past(service).header("Authorization", TestTokens.bearer(service, "operator")));
            for (RequestSpecification stranger : strangers) {
                stranger.get(address)
                        .then()
                        .statusCode(403)
                        .contentType("application/problem+json")
                        .body("code", equalTo("not-through-the-gateway"));
            }
        }
        GatewayToken.asked(service).get("/internal/retention").then().statusCode(200);
        GatewayToken.asked(service).get("/internal/operator/anything").then().statusCode(401);
        GatewayToken.past(service).get("/q/health/ready").then().statusCode(200);
    }
}
