package org.xrayreference.preview.serving;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;

import io.minio.MinioClient;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jws.JsonWebSignature;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.xrayreference.localstack.testing.LocalStackTestResource;
import org.xrayreference.preview.testing.ChestPhantom;
import org.xrayreference.preview.testing.OtherServices;

@QuarkusTest
@WithTestResource(LocalStackTestResource.class)
class PreviewResourceIT {
    @Inject
    MinioClient client;

    private OtherServices others;
    private final String id = OtherServices.newId();

    @BeforeEach
    void begin() throws Exception {
        others = new OtherServices(client);
    }

    @AfterEach
    void end() {
        others.close();
    }

    @Test
    void showsThePictureAsAPictureAndNothingElse() throws Exception {
        // Given
        others.upload(id, ChestPhantom.png(300));
        others.awaitEvent("xray.preview.ready", id);

        // When
        var response = given().get("/api/v1/uploads/" + id + "/preview");

        // Then
        response.then()
                .statusCode(200)
                .contentType("image/jpeg")
                .header("Cache-Control", containsString("private"))
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Disposition", "inline; filename=\"preview.jpg\"");
        assertArrayEquals(others.store.preview(id + "/preview.jpg"), response.asByteArray());
        given().header("If-None-Match", response.getHeader("ETag"))
                .get("/api/v1/uploads/" + id + "/preview")
                .then()
                .statusCode(304)
                .header("Cache-Control", containsString("private"));
        given().get("/api/v1/uploads/" + id + "/thumbnail")
                .then()
                .statusCode(200)
                .contentType("image/jpeg");
        given().get("/api/v1/uploads/" + id + "/receipt")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body("original.format", equalTo("PNG"))
                .body("original.width", equalTo(300))
                .body("preview.format", equalTo("JPEG"))
                .body("removed.size()", equalTo(0));
    }

    @Test
    @Tag("P10")
    void handsTheReceiptOutSignedWithAPublishedKey() throws Exception {
        // Given
        others.upload(id, ChestPhantom.png(300));
        others.awaitEvent("xray.preview.ready", id);

        // When
        var response = given().get("/api/v1/uploads/" + id + "/receipt.jws");

        // Then
        response.then()
                .statusCode(200)
                .contentType("application/jose")
                .header("Cache-Control", containsString("no-store"))
                .header("Content-Disposition", "attachment; filename=\"receipt.jws\"");
        String keys = given().get("/.well-known/receipt-keys.json")
                .then()
                .statusCode(200)
                .contentType("application/jwk-set+json")
                .extract()
                .asString();
        JsonWebSignature signature = new JsonWebSignature();
        signature.setCompactSerialization(response.asString());
        signature.setKey(new JsonWebKeySet(keys)
                .findJsonWebKey(signature.getKeyIdHeaderValue(), null, null, null)
                .getKey());
        assertTrue(signature.verifySignature());
        assertArrayEquals(others.store.preview(id + "/receipt.json"), signature.getUnverifiedPayloadBytes());
    }

    @ParameterizedTest
    @ValueSource(strings = {"preview", "thumbnail", "receipt", "receipt.jws"})
    void saysWhatIsNotReady(String part) {
        given().get("/api/v1/uploads/" + id + "/" + part)
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("code", equalTo("not-ready"))
                .body("status", equalTo(409));
    }

    @ParameterizedTest
    @ValueSource(strings = {"short", "ABCDEFGHIJKLMNOPQRSTUVWXYZ", "abcdefghijklmnopqrstuvwxy1", "..%2Ftombstones"})
    void knowsNoOtherAddresses(String malformed) {
        given().urlEncodingEnabled(false)
                .get("/api/v1/uploads/" + malformed + "/preview")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("code", equalTo("not-found"));
    }

    @Test
    void answersOtherMethodsAndAddressesWithProblemsToo() {
        given().post("/api/v1/uploads/" + id + "/preview")
                .then()
                .statusCode(405)
                .contentType("application/problem+json");
        given().get("/nowhere").then().statusCode(404);
    }

    @Test
    void isReadyWithStoreAndKafka() {
        given().get("/q/health/ready").then().statusCode(200).body("checks.name", hasItem("object store"));
    }
}
