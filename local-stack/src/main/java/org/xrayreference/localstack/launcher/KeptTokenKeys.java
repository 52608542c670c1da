package org.xrayreference.localstack.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Properties;

import org.xrayreference.localstack.process.PrivateFile;

/**
 * The pair of keys with which the gateway tells the services who an operator is; made once for each data directory.
 *
 * @param privateKey PKCS 8 in Base64: the gateway's alone
 * @param publicKey X.509 in Base64
 */
record KeptTokenKeys(String privateKey, String publicKey) {
    private static final String PRIVATE = "private-key";
    private static final String PUBLIC = "public-key";

    static KeptTokenKeys in(Path file) throws IOException {
        Properties kept = PrivateFile.load(file);
        if (!kept.containsKey(PRIVATE) || !kept.containsKey(PUBLIC)) {
            KeyPair pair = draw();
            Base64.Encoder base64 = Base64.getEncoder();
            kept.setProperty(PRIVATE, base64.encodeToString(pair.getPrivate().getEncoded()));
            kept.setProperty(PUBLIC, base64.encodeToString(pair.getPublic().getEncoded()));
            PrivateFile.store(file, kept);
        }
        return new KeptTokenKeys(kept.getProperty(PRIVATE), kept.getProperty(PUBLIC));
    }

    private static KeyPair draw() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has Ed25519", impossible);
        }
    }
}
