package org.xrayreference.preview.signing;

import java.util.List;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;

/** The keys with which receipts are signed: Ed25519, in Base64 as {@code openssl} writes them. */
@ConfigMapping(prefix = "xray.receipts")
public interface SigningConfig {
    /** PKCS 8. */
    String privateKey();

    /** The other half (X.509), which is published. */
    String publicKey();

    /** Public halves of earlier keys: what was signed with them can be checked as long as they stand here. */
    Optional<List<String>> oldPublicKeys();
}
