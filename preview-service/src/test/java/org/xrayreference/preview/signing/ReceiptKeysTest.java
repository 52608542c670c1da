package org.xrayreference.preview.signing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("P10")
class ReceiptKeysTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final byte[] RECEIPT = "{\"removed\":[]}".getBytes(StandardCharsets.US_ASCII);

    private final KeyPair pair = pair();

    @Test
    void signsTheReceiptByteByByte() throws IOException, GeneralSecurityException {
        // When
        String[] signed = keys(pair, List.of()).sign(RECEIPT).split("\\.");

        // Then
        assertEquals(3, signed.length);
        assertEquals(new String(RECEIPT, StandardCharsets.US_ASCII), new String(decoded(signed[1])));
        JsonNode header = JSON.readTree(decoded(signed[0]));
        assertEquals("EdDSA", header.get("alg").textValue());
        assertEquals("application/json", header.get("cty").textValue());
        Signature judge = Signature.getInstance("Ed25519");
        judge.initVerify(pair.getPublic());
        judge.update((signed[0] + '.' + signed[1]).getBytes(StandardCharsets.US_ASCII));
        assertTrue(judge.verify(decoded(signed[2])));
    }

    @Test
    void namesAKeyByItsThumbprint() throws IOException {
        // Given: RFC 8037, A.1 to A.3
        String secret = "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60";
        String open = "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a";

        // When
        ReceiptKeys keys = new ReceiptKeys(
                base64("302e020100300506032b657004220420" + secret),
                base64("302a300506032b6570032100" + open),
                List.of());

        // Then
        JsonNode key = JSON.readTree(keys.published()).at("/keys/0");
        assertEquals(
                "kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k", key.get("kid").textValue());
        assertEquals("11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo", key.get("x").textValue());
        assertEquals("OKP", key.get("kty").textValue());
        assertFalse(key.has("d"));
        String header = new String(decoded(keys.sign(RECEIPT).split("\\.")[0]), StandardCharsets.US_ASCII);
        assertTrue(header.contains("\"kid\":\"kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k\""), header);
    }

    @Test
    void goesOnPublishingWhatSignedBefore() throws IOException {
        // Given
        JsonNode before = JSON.readTree(keys(pair, List.of()).published()).at("/keys/0");

        // When
        JsonNode after = JSON.readTree(
                keys(pair(), List.of(base64(pair.getPublic().getEncoded()))).published());

        // Then
        assertEquals(2, after.get("keys").size());
        assertEquals(before, after.at("/keys/1"));
    }

    @Test
    void refusesWhatIsNoKeyAndNamesTheSettingOnly() {
        // Given
        String open = base64(pair.getPublic().getEncoded());
        String secret = base64(pair.getPrivate().getEncoded());

        // Then
        assertEquals(
                "xray.receipts.private-key is no Ed25519 key in PKCS 8 and Base64",
                refusal(() -> new ReceiptKeys("hunter2", open, List.of())));
        assertEquals(
                "xray.receipts.public-key is no Ed25519 key in X.509 and Base64",
                refusal(() -> new ReceiptKeys(secret, secret, List.of())));
        assertEquals(
                "xray.receipts.old-public-keys is no Ed25519 key in X.509 and Base64",
                refusal(() -> new ReceiptKeys(secret, open, List.of("old"))));
        assertEquals(
                "xray.receipts.public-key is not the other half of xray.receipts.private-key",
                refusal(() -> new ReceiptKeys(secret, base64(pair().getPublic().getEncoded()), List.of())));
    }

    private static String refusal(Runnable use) {
        return assertThrows(IllegalArgumentException.class, use::run).getMessage();
    }

    private static ReceiptKeys keys(KeyPair pair, List<String> old) {
        return new ReceiptKeys(
                base64(pair.getPrivate().getEncoded()), base64(pair.getPublic().getEncoded()), old);
    }

    private static KeyPair pair() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String base64(String hex) {
        return base64(HexFormat.of().parseHex(hex));
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static byte[] decoded(String base64) {
        return Base64.getUrlDecoder().decode(base64);
    }
}
