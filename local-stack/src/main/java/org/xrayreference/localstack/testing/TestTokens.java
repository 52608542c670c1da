package org.xrayreference.localstack.testing;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;

/**
 * Tokens as the gateway signs them for an operator, for the tests of those that verify them. The keys are drawn for each
 * JVM of tests; {@link LocalStackTestResource} tells the service the public one.
 */
public final class TestTokens {
    private static final String PRIVATE = "xray.test-tokens.private";
    private static final String PUBLIC = "xray.test-tokens.public";
    private static final Duration LIFE = Duration.ofMinutes(1);

    private TestTokens() {}

    /**
     * @param audience the service: {@code upload}, {@code preview}, {@code reference} or {@code contact}
     * @return the value of an {@code Authorization} header
     */
    public static String bearer(String audience, String operator) {
        return bearer(audience, operator, "operator");
    }

    public static String bearer(String audience, String name, String group) {
        return "Bearer "
                + signed(
                        claims(
                                "xray-gateway",
                                audience,
                                name,
                                group,
                                Instant.now().plus(LIFE)),
                        ownKey());
    }

    public static String expired(String audience) {
        return "Bearer "
                + signed(
                        claims(
                                "xray-gateway",
                                audience,
                                "operator",
                                "operator",
                                Instant.now().minus(LIFE)),
                        ownKey());
    }

    public static String issuedBy(String issuer, String audience) {
        return "Bearer "
                + signed(
                        claims(
                                issuer,
                                audience,
                                "operator",
                                "operator",
                                Instant.now().plus(LIFE)),
                        ownKey());
    }

    public static String signedByAStranger(String audience) {
        return "Bearer "
                + signed(
                        claims(
                                "xray-gateway",
                                audience,
                                "operator",
                                "operator",
                                Instant.now().plus(LIFE)),
                        draw().getPrivate());
    }

    /** Drawn by whoever comes first; kept where test resources and tests, which have class loaders of their own, meet. */
    static synchronized String publicKey() {
        if (System.getProperty(PUBLIC) == null) {
            KeyPair pair = draw();
            Base64.Encoder base64 = Base64.getEncoder();
            System.setProperty(PRIVATE, base64.encodeToString(pair.getPrivate().getEncoded()));
            System.setProperty(PUBLIC, base64.encodeToString(pair.getPublic().getEncoded()));
        }
        return System.getProperty(PUBLIC);
    }

    private static PrivateKey ownKey() {
        publicKey();
        try {
            return KeyFactory.getInstance("Ed25519")
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(System.getProperty(PRIVATE))));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair draw() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String claims(String issuer, String audience, String name, String group, Instant end) {
        long begin = end.minus(LIFE).getEpochSecond();
        return """
                {"iss":"%s","aud":"%s","sub":"%s","groups":["%s"],"iat":%d,"exp":%d,"jti":"%d"}""".formatted(issuer, audience, name, group, begin, end.getEpochSecond(), System.nanoTime());
    }

    private static String signed(String claims, PrivateKey key) {
        Base64.Encoder base64 = Base64.getUrlEncoder().withoutPadding();
        String content = base64.encodeToString("{\"alg\":\"EdDSA\",\"typ\":\"JWT\"}".getBytes(StandardCharsets.UTF_8))
                + "." + base64.encodeToString(claims.getBytes(StandardCharsets.UTF_8));
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(key);
            signature.update(content.getBytes(StandardCharsets.US_ASCII));
            return content + "." + base64.encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
