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
 * Tokens as the gateway signs them, for the tests of those that verify them. The keys are drawn for each
 * JVM of tests; {@link LocalStackTestResource} tells the service the public one.
 */
public final class TestTokens {
    private static final String OWN = "xray.test-tokens.";
    private static final String NEXT = "xray.test-tokens.next-";
    private static final String PRIVATE = "private";
    private static final String PUBLIC = "public";
    private static final Duration LIFE = Duration.ofMinutes(1);

    private TestTokens() {}

    /**
     * @param audience the service: {@code upload}, {@code preview}, {@code reference} or {@code contact}
     * @return the value of an {@code Authorization} header
     */
    public static String bearer(String audience, String operator) {
        return bearer(audience, operator, "operator");
    }

    /** @return what the gateway shows with every call to the service, the value of an {@code X-Gateway-Token} header */
    public static String call(String service) {
        return signed(callClaims(service, Instant.now().plus(LIFE)), ownKey());
    }

    /** @param privateKey PKCS 8 in Base64, as the launcher keeps a suite's */
    public static String callSignedWith(String privateKey, String service) {
        return signed(callClaims(service, Instant.now().plus(LIFE)), decoded(privateKey));
    }

    public static String callOver(String service) {
        return signed(callClaims(service, Instant.now().minus(LIFE)), ownKey());
    }

    public static String callSignedByAStranger(String service) {
        return signed(callClaims(service, Instant.now().plus(LIFE)), draw().getPrivate());
    }

    /** The gateway's next key, which services know already. */
    public static String callSignedByTheNextKey(String service) {
        return signed(callClaims(service, Instant.now().plus(LIFE)), privateKey(NEXT));
    }

    public static String bearerSignedByTheNextKey(String service, String operator) {
        Instant end = Instant.now().plus(LIFE);
        return "Bearer " + signed(claims("xray-gateway", service, operator, "operator", end), privateKey(NEXT));
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

    /** The public half of the key in use. */
    static String publicKey() {
        return publicKey(OWN);
    }

    /** The public half of the key that the gateway will use next. */
    static String nextPublicKey() {
        return publicKey(NEXT);
    }

    /** Drawn by whoever comes first; kept where test resources and tests, which have class loaders of their own, meet. */
    private static String publicKey(String which) {
        synchronized (System.getProperties()) {
            if (System.getProperty(which + PUBLIC) == null) {
                KeyPair pair = draw();
                Base64.Encoder base64 = Base64.getEncoder();
                System.setProperty(
                        which + PRIVATE, base64.encodeToString(pair.getPrivate().getEncoded()));
                System.setProperty(
                        which + PUBLIC, base64.encodeToString(pair.getPublic().getEncoded()));
            }
            return System.getProperty(which + PUBLIC);
        }
    }

    private static PrivateKey ownKey() {
        return privateKey(OWN);
    }

    private static PrivateKey privateKey(String which) {
        publicKey(which);
        return decoded(System.getProperty(which + PRIVATE));
    }

    private static PrivateKey decoded(String privateKey) {
        byte[] encoded = Base64.getDecoder().decode(privateKey);
        try {
            return KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(encoded));
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

    private static String callClaims(String service, Instant end) {
        return """
                {"iss":"xray-gateway","aud":"%s-calls","sub":"xray-gateway","iat":%d,"exp":%d}""".formatted(service, end.minus(LIFE).getEpochSecond(), end.getEpochSecond());
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
