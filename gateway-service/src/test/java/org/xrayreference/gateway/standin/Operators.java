package org.xrayreference.gateway.standin;

import static io.restassured.RestAssured.given;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Base64;

import io.restassured.specification.RequestSpecification;
import io.vertx.core.json.JsonObject;

import org.xrayreference.gateway.signin.Accounts;

/** The operators of the tests, and how they sign in. */
public final class Operators {
    public static final String NAME = "ann";
    public static final String PASSWORD = "correct horse battery";
    public static final String COOKIE = "__Host-operator";
    private static final KeyPair PAIR = draw();

    private Operators() {}

    static String privateKey() {
        return Base64.getEncoder().encodeToString(PAIR.getPrivate().getEncoded());
    }

    static String accounts() {
        return NAME + ":" + Accounts.hash(PASSWORD) + ",bob:" + Accounts.hash("another long password");
    }

    /** The value of a fresh session's cookie. */
    public static String signIn() {
        return given().redirects()
                .follow(false)
                .formParam("name", NAME)
                .formParam("password", PASSWORD)
                .post("/operator/sign-in")
                .then()
                .statusCode(303)
                .extract()
                .cookie(COOKIE);
    }

    public static RequestSpecification with(String session) {
        return given().redirects().follow(false).cookie(COOKIE, session);
    }

    /** What a token says, when the gateway has signed it. */
    public static JsonObject verified(String bearer) {
        String token = bearer.replaceFirst("^Bearer ", "");
        int end = token.lastIndexOf('.');
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initVerify(PAIR.getPublic());
            signature.update(token.substring(0, end).getBytes(StandardCharsets.US_ASCII));
            if (!signature.verify(Base64.getUrlDecoder().decode(token.substring(end + 1)))) {
                throw new AssertionError("Not signed by the gateway: " + token);
            }
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
        return new JsonObject(new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), StandardCharsets.UTF_8));
    }

    private static KeyPair draw() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
