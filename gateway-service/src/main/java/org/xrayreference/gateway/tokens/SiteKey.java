package org.xrayreference.gateway.tokens;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The gateway's one secret. What else has to be signed is signed with keys derived from it. */
public final class SiteKey {
    private static final String HMAC = "HmacSHA256";

    private final PrivateKey key;

    private SiteKey(PrivateKey key) {
        this.key = key;
    }

    /** @throws IllegalArgumentException naming the setting, never its value */
    public static SiteKey of(String configured) {
        String base64 = configured.replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", "");
        try {
            byte[] encoded = Base64.getDecoder().decode(base64);
            return new SiteKey(KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(encoded)));
        } catch (GeneralSecurityException | IllegalArgumentException unreadable) {
            throw new IllegalArgumentException("xray.tokens.private-key is no Ed25519 key in PKCS 8 and Base64");
        }
    }

    PrivateKey key() {
        return key;
    }

    /** The same key for the same purpose, of which no other and not this one can be told. */
    public byte[] derive(String purpose) {
        return mac(key.getEncoded(), purpose);
    }

    public static byte[] mac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java platform has " + HMAC, impossible);
        }
    }
}
