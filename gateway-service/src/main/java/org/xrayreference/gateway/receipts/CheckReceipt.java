package org.xrayreference.gateway.receipts;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;

import org.xrayreference.gateway.services.ReceiptKeysClient.Key;

/** Whether a receipt was signed here and is unchanged: a JWS in its compact form (RFC 7515), with Ed25519. */
final class CheckReceipt {
    /** What stands before the 32 bytes of such a key in X.509. */
    private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");

    private static final int PARTS = 3;

    /** What is known of what was pasted. */
    sealed interface Verdict {
        /**
         * @param key the name of the key that signed it
         * @param present whether new receipts are signed with that key still
         */
        record Valid(String key, boolean present, JsonObject receipt) implements Verdict {}

        /** The site has, or had, no such key. */
        record UnknownKey(String key) implements Verdict {}

        /** Something in it is not as it was signed. */
        record Changed() implements Verdict {}

        /** Cut off, or something else altogether. */
        record Unreadable() implements Verdict {}
    }

    private CheckReceipt() {}

    /** @param keys the present one first */
    static Verdict of(String pasted, List<Key> keys) {
        String[] parts = pasted.replaceAll("\\s", "").split("\\.", -1);
        if (parts.length != PARTS) {
            return new Verdict.Unreadable();
        }
        try {
            JsonObject head = json(parts[0]);
            String kid = head.getString("kid");
            if (!"EdDSA".equals(head.getString("alg")) || kid == null || head.containsKey("crit")) {
                return new Verdict.Unreadable();
            }
            Key key = keys.stream()
                    .filter(one -> kid.equals(one.kid()))
                    .findFirst()
                    .orElse(null);
            if (key == null) {
                return new Verdict.UnknownKey(kid.length() > 64 ? kid.substring(0, 64) : kid);
            }
            return isSigned(parts, key)
                    ? new Verdict.Valid(kid, key.equals(keys.get(0)), json(parts[1]))
                    : new Verdict.Changed();
        } catch (DecodeException | IllegalArgumentException | ClassCastException notJson) {
            return new Verdict.Unreadable();
        }
    }

    private static boolean isSigned(String[] parts, Key key) {
        try {
            byte[] x = Base64.getUrlDecoder().decode(key.x());
            Signature signature = Signature.getInstance("Ed25519");
            signature.initVerify(KeyFactory.getInstance("Ed25519")
                    .generatePublic(new X509EncodedKeySpec(
                            Buffer.buffer(X509).appendBytes(x).getBytes())));
            signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
            return signature.verify(Base64.getUrlDecoder().decode(parts[2]));
        } catch (GeneralSecurityException noSignature) {
            return false;
        }
    }

    private static JsonObject json(String part) {
        return new JsonObject(Buffer.buffer(Base64.getUrlDecoder().decode(part)));
    }
}
