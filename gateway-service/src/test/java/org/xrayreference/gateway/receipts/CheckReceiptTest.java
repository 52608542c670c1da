package org.xrayreference.gateway.receipts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.xrayreference.gateway.receipts.CheckReceipt.Verdict;
import org.xrayreference.gateway.services.ReceiptKeysClient.Key;

@Tag("P10")
class CheckReceiptTest {
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    private static final String RECEIPT = "{\"original\":{\"format\":\"PNG\",\"sha256\":\"ab\"}}";

    private final KeyPair present = draw();
    private final KeyPair earlier = draw();
    private final List<Key> keys = List.of(published("present", present), published("earlier", earlier));

    @Test
    @DisplayName("P10: a receipt that was signed here is valid, also with an earlier key")
    void knowsItsOwn() {
        assertThat(CheckReceipt.of(signed("present", present), keys))
                .isInstanceOfSatisfying(Verdict.Valid.class, valid -> {
                    assertThat(valid.present()).isTrue();
                    assertThat(valid.receipt().encode()).isEqualTo(RECEIPT);
                });
        assertThat(CheckReceipt.of("\n " + signed("earlier", earlier) + "\n", keys))
                .isInstanceOfSatisfying(
                        Verdict.Valid.class,
                        valid -> assertThat(valid.present()).isFalse());
    }

    @Test
    @DisplayName("P10: a receipt of which one character is changed is not valid")
    void seesEveryChange() {
        String receipt = signed("present", present);
        for (int i = 0; i < receipt.length(); i++) {
            if (receipt.charAt(i) == '.') {
                continue;
            }
            char other = receipt.charAt(i) == 'A' ? 'g' : 'A';
            String changed = receipt.substring(0, i) + other + receipt.substring(i + 1);
            assertThat(CheckReceipt.of(changed, keys)).isNotInstanceOf(Verdict.Valid.class);
        }
    }

    @Test
    void knowsNoOtherKey() {
        assertThat(CheckReceipt.of(signed("present", draw()), keys)).isEqualTo(new Verdict.Changed());
        assertThat(CheckReceipt.of(signed("another", present), keys)).isEqualTo(new Verdict.UnknownKey("another"));
        assertThat(CheckReceipt.of(signed("present", present), List.of())).isInstanceOf(Verdict.UnknownKey.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "a.b.c", "{}", "e30.e30.", "e30.e30.e30.e30", "ä.ö.ü", "W10.W10.W10"})
    void readsNothingElse(String pasted) {
        assertThat(CheckReceipt.of(pasted, keys)).isEqualTo(new Verdict.Unreadable());
    }

    @Test
    void believesNoOtherAlgorithm() {
        String head = BASE64.encodeToString("{\"alg\":\"none\",\"kid\":\"present\"}".getBytes(StandardCharsets.UTF_8));
        assertThat(CheckReceipt.of(
                        head + "." + BASE64.encodeToString(RECEIPT.getBytes(StandardCharsets.UTF_8)) + ".", keys))
                .isEqualTo(new Verdict.Unreadable());
    }

    static Key published(String kid, KeyPair pair) {
        byte[] encoded = pair.getPublic().getEncoded();
        return new Key(kid, BASE64.encodeToString(Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length)));
    }

    static String signed(String kid, KeyPair pair) {
        String head = "{\"alg\":\"EdDSA\",\"kid\":\"" + kid + "\",\"cty\":\"application/json\"}";
        String content = BASE64.encodeToString(head.getBytes(StandardCharsets.UTF_8)) + "."
                + BASE64.encodeToString(RECEIPT.getBytes(StandardCharsets.UTF_8));
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(pair.getPrivate());
            signature.update(content.getBytes(StandardCharsets.US_ASCII));
            return content + "." + BASE64.encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static KeyPair draw() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
