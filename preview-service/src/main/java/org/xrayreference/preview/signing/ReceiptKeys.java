package org.xrayreference.preview.signing;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;

/** Signs receipts (JWS, RFC 7515, with EdDSA) and says with which keys they can be checked (JWK set, RFC 7517). */
public final class ReceiptKeys {
    private final PrivateKey key;
    private final String keyId;
    private final String published;

    /**
     * @throws IllegalArgumentException naming the setting that is no key, never its value, when the halves do not belong
     *     together as well
     */
    ReceiptKeys(String privateKey, String publicKey, List<String> oldPublicKeys) {
        key = privateKey(privateKey);
        List<PublicJsonWebKey> keys = new ArrayList<>();
        keys.add(publicKey("xray.receipts.public-key", publicKey));
        oldPublicKeys.forEach(old -> keys.add(publicKey("xray.receipts.old-public-keys", old)));
        keyId = keys.get(0).getKeyId();
        published = new JsonWebKeySet(keys).toJson();
        if (!isSignedBy(sign("a receipt".getBytes(StandardCharsets.US_ASCII)), keys.get(0))) {
            throw new IllegalArgumentException(
                    "xray.receipts.public-key is not the other half of xray.receipts.private-key");
        }
    }

    /** In the compact form; the same again for the same receipt and key. */
    public String sign(byte[] receipt) {
        JsonWebSignature signature = new JsonWebSignature();
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.EDDSA);
        signature.setKeyIdHeaderValue(keyId);
        signature.setContentTypeHeaderValue("application/json");
        signature.setPayloadBytes(receipt);
        signature.setKey(key);
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException("a receipt cannot be signed", e);
        }
    }

    /** The public halves, as JSON; their names are their thumbprints (RFC 7638). */
    public String published() {
        return published;
    }

    private static boolean isSignedBy(String signed, PublicJsonWebKey key) {
        try {
            JsonWebSignature signature = new JsonWebSignature();
            signature.setCompactSerialization(signed);
            signature.setKey(key.getPublicKey());
            return signature.verifySignature();
        } catch (JoseException e) {
            return false;
        }
    }

    private static PrivateKey privateKey(String configured) {
        try {
            return KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(bytes(configured)));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalArgumentException("xray.receipts.private-key is no Ed25519 key in PKCS 8 and Base64");
        }
    }

    private static PublicJsonWebKey publicKey(String setting, String configured) {
        try {
            PublicKey key = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(bytes(configured)));
            PublicJsonWebKey published = PublicJsonWebKey.Factory.newPublicJwk(key);
            published.setKeyId(published.calculateBase64urlEncodedThumbprint("SHA-256"));
            published.setUse("sig");
            published.setAlgorithm(AlgorithmIdentifiers.EDDSA);
            return published;
        } catch (GeneralSecurityException | JoseException | IllegalArgumentException e) {
            throw new IllegalArgumentException(setting + " is no Ed25519 key in X.509 and Base64");
        }
    }

    private static byte[] bytes(String configured) {
        return Base64.getDecoder().decode(configured.strip());
    }
}
