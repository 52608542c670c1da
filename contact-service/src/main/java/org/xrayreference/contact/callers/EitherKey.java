package org.xrayreference.contact.callers;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;

import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.ParseException;

/** Believes a token that one of the gateway's keys has signed, and that is for whom the context says. */
final class EitherKey extends JWTCallerPrincipalFactory {
    private final JWTCallerPrincipalFactory usual = new DefaultJWTCallerPrincipalFactory();
    private final List<PublicKey> keys;

    EitherKey(List<PublicKey> keys) {
        this.keys = List.copyOf(keys);
    }

    /** @throws IllegalArgumentException naming the setting, never its value */
    static PublicKey key(String setting, String configured) {
        String base64 = configured.replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", "");
        try {
            byte[] encoded = Base64.getDecoder().decode(base64);
            return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
        } catch (GeneralSecurityException | IllegalArgumentException unreadable) {
            throw new IllegalArgumentException(setting + " is no Ed25519 key in X.509 and Base64");
        }
    }

    @Override
    public JWTCallerPrincipal parse(String token, JWTAuthContextInfo context) throws ParseException {
        ParseException refusal = new ParseException("No key is known");
        for (PublicKey key : keys) {
            JWTAuthContextInfo withKey = new JWTAuthContextInfo(context);
            withKey.setPublicVerificationKey(key);
            try {
                return usual.parse(token, withKey);
            } catch (ParseException e) {
                refusal = e;
            }
        }
        throw refusal;
    }
}
