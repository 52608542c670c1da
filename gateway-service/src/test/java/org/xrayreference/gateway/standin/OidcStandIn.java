package org.xrayreference.gateway.standin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.smallrye.jwt.build.Jwt;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** A small provider of OpenID Connect: discovery, authorization with PKCE, tokens and keys. Everybody is signed in there. */
public final class OidcStandIn {
    public static final String CLIENT = "xray-reference";
    public static final String SECRET = "a secret between the two";
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private record Asked(String challenge, String redirect, String nonce) {}

    private final int port = freePort();
    private final KeyPair keys = draw();
    private final KeyPair otherKeys = draw();
    private final Map<String, Asked> codes = new ConcurrentHashMap<>();
    private HttpServer server;
    private Map<String, Object> claims = Map.of();
    private boolean forged;

    public String issuer() {
        return "http://127.0.0.1:" + port + "/realm";
    }

    /** Answers from now on, and vouches for somebody with these claims. */
    public void open(Map<String, Object> somebody) {
        claims = somebody;
        forged = false;
        codes.clear();
        if (server == null) {
            server = serve();
        }
    }

    /** Signs with a key that it does not publish, from now on. */
    public void forge() {
        forged = true;
    }

    /** Nobody answers. */
    public void close() {
        if (server != null) {
            server.stop(0);
            server = null;
        }
    }

    private HttpServer serve() {
        try {
            HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            http.createContext("/realm/.well-known/openid-configuration", exchange -> json(exchange, 200, discovery()));
            http.createContext("/realm/authorize", this::authorize);
            http.createContext("/realm/token", this::token);
            http.createContext("/realm/keys", exchange -> json(exchange, 200, published()));
            http.start();
            return http;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JsonObject discovery() {
        return new JsonObject()
                .put("issuer", issuer())
                .put("authorization_endpoint", issuer() + "/authorize")
                .put("token_endpoint", issuer() + "/token")
                .put("jwks_uri", issuer() + "/keys");
    }

    private JsonObject published() {
        RSAPublicKey key = (RSAPublicKey) keys.getPublic();
        return new JsonObject()
                .put(
                        "keys",
                        new JsonArray()
                                .add(new JsonObject()
                                        .put("kty", "RSA")
                                        .put("use", "sig")
                                        .put("alg", "RS256")
                                        .put("kid", "one")
                                        .put(
                                                "n",
                                                BASE64.encodeToString(unsigned(
                                                        key.getModulus().toByteArray())))
                                        .put(
                                                "e",
                                                BASE64.encodeToString(
                                                        key.getPublicExponent().toByteArray()))));
    }

    private void authorize(HttpExchange exchange) throws IOException {
        Map<String, String> asked = form(exchange.getRequestURI().getRawQuery());
        boolean complete = CLIENT.equals(asked.get("client_id"))
                && "code".equals(asked.get("response_type"))
                && "S256".equals(asked.get("code_challenge_method"))
                && asked.getOrDefault("scope", "").contains("openid")
                && asked.containsKey("code_challenge")
                && asked.containsKey("nonce")
                && asked.containsKey("state");
        if (!complete) {
            json(exchange, 400, new JsonObject().put("error", "invalid_request"));
            return;
        }
        String code = UUID.randomUUID().toString();
        codes.put(code, new Asked(asked.get("code_challenge"), asked.get("redirect_uri"), asked.get("nonce")));
        exchange.getResponseHeaders()
                .set(
                        "Location",
                        asked.get("redirect_uri") + "?code=" + code + "&state="
                                + URLEncoder.encode(asked.get("state"), StandardCharsets.UTF_8));
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private void token(HttpExchange exchange) throws IOException {
        Map<String, String> sent = form(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        // A code is good for once.
        Asked asked = codes.remove(sent.getOrDefault("code", ""));
        boolean client = exchange.getRequestHeaders()
                .getFirst("Authorization")
                .equals("Basic "
                        + Base64.getEncoder().encodeToString((CLIENT + ":" + SECRET).getBytes(StandardCharsets.UTF_8)));
        if (!client
                || asked == null
                || !asked.redirect().equals(sent.get("redirect_uri"))
                || !asked.challenge().equals(s256(sent.getOrDefault("code_verifier", "")))) {
            json(exchange, 400, new JsonObject().put("error", "invalid_grant"));
            return;
        }
        json(
                exchange,
                200,
                new JsonObject()
                        .put("token_type", "Bearer")
                        .put("expires_in", 60)
                        .put("access_token", UUID.randomUUID().toString())
                        .put("id_token", idToken(asked.nonce())));
    }

    private String idToken(String nonce) {
        Map<String, Object> all = new HashMap<>(
                Map.of("iss", issuer(), "aud", CLIENT, "sub", UUID.randomUUID().toString(), "nonce", nonce));
        all.putAll(claims);
        return Jwt.claims(all).expiresIn(60).jws().keyId("one").sign((forged ? otherKeys : keys).getPrivate());
    }

    private static void json(HttpExchange exchange, int status, JsonObject body) throws IOException {
        byte[] bytes = body.encode().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static Map<String, String> form(String encoded) {
        Map<String, String> form = new HashMap<>();
        for (String pair : encoded.split("&")) {
            String[] parts = pair.split("=", 2);
            form.put(parts[0], parts.length < 2 ? "" : URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return form;
    }

    private static byte[] unsigned(byte[] number) {
        return number[0] == 0 ? Arrays.copyOfRange(number, 1, number.length) : number;
    }

    private static String s256(String verifier) {
        try {
            return BASE64.encodeToString(
                    MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair draw() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
