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
 * A pair of Ed25519 keys, drawn the first time it is asked for and then kept in a file.
 *
 * @param privateKey PKCS 8 in Base64
 * @param publicKey X.509 in Base64
 */
record KeptKeyPair(String privateKey, String publicKey) {
    private static final String PRIVATE = "private-key";
    private static final String PUBLIC = "public-key";

    static KeptKeyPair in(Path file) throws IOException {
        Properties kept = PrivateFile.load(file);
        if (!kept.containsKey(PRIVATE)) {
            KeyPair pair = draw();
            Base64.Encoder base64 = Base64.getEncoder();
            kept.setProperty(PRIVATE, base64.encodeToString(pair.getPrivate().getEncoded()));
            kept.setProperty(PUBLIC, base64.encodeToString(pair.getPublic().getEncoded()));
            PrivateFile.store(file, kept);
        }
        return new KeptKeyPair(kept.getProperty(PRIVATE), kept.getProperty(PUBLIC));
    }

    private static KeyPair draw() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has Ed25519", impossible);
        }
    }
}
