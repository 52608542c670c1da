package org.xrayreference.gateway.signin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.xrayreference.gateway.tokens.SiteKey;

/**
 * Sessions that live in a signed cookie and nowhere else, so that any number of gateways knows them. Those that were
 * signed out are remembered here until they would have ended by themselves.
 */
public final class Sessions {
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();
    private static final int ID_BYTES = 16;
    private static final int FIELDS = 4;
    private static final int LONGEST_COOKIE = 512;
    /** More sign-outs than this within one session's life are no operators' work; the oldest are forgotten. */
    private static final int MOST_ENDED = 1000;

    private final SecureRandom random = new SecureRandom();
    private final byte[] cookieKey;
    private final byte[] formKey;
    private final Clock clock;
    private final Duration idle;
    private final Duration longest;
    private final Map<String, Instant> ended = new HashMap<>();

    Sessions(SiteKey key, Clock clock, Duration idle, Duration longest) {
        this.cookieKey = key.derive("operator session");
        this.formKey = key.derive("operator form");
        this.clock = clock;
        this.idle = idle;
        this.longest = longest;
    }

    Session begin(String operator) {
        byte[] id = new byte[ID_BYTES];
        random.nextBytes(id);
        Instant now = Instant.ofEpochSecond(clock.instant().getEpochSecond());
        return new Session(ENCODER.encodeToString(id), operator, now, now);
    }

    /** The cookie's value. */
    String seal(Session session) {
        String content = String.join(
                "~",
                session.id(),
                session.operator(),
                Long.toString(session.begun().getEpochSecond()),
                Long.toString(session.seen().getEpochSecond()));
        return ENCODER.encodeToString(content.getBytes(StandardCharsets.UTF_8)) + "." + sign(cookieKey, content);
    }

    /** The session in a cookie, when it is one of ours and not over. Its last use is now. */
    Optional<Session> open(String cookie) {
        if (cookie == null || cookie.length() > LONGEST_COOKIE || cookie.indexOf('.') < 0) {
            return Optional.empty();
        }
        String[] parts = cookie.split("\\.", 2);
        String content;
        try {
            content = new String(Base64.getUrlDecoder().decode(parts[0]), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
        if (!equal(sign(cookieKey, content), parts[1])) {
            return Optional.empty();
        }
        String[] fields = content.split("~");
        if (fields.length != FIELDS) {
            return Optional.empty();
        }
        Session session = new Session(
                fields[0],
                fields[1],
                Instant.ofEpochSecond(Long.parseLong(fields[2])),
                Instant.ofEpochSecond(Long.parseLong(fields[3])));
        Instant now = clock.instant();
        return session.isOver(now, idle, longest) || hasEnded(session)
                ? Optional.empty()
                : Optional.of(session.seenAt(now));
    }

    /** What every form of the session carries. */
    public String formToken(Session session) {
        return sign(formKey, session.id());
    }

    boolean owns(Session session, String formToken) {
        return formToken != null && equal(formToken(session), formToken);
    }

    synchronized void end(Session session) {
        Instant now = clock.instant();
        ended.values().removeIf(until -> until.isBefore(now));
        if (ended.size() >= MOST_ENDED) {
            ended.entrySet().stream()
                    .min(Map.Entry.comparingByValue())
                    .map(Map.Entry::getKey)
                    .ifPresent(ended::remove);
        }
        ended.put(session.id(), session.begun().plus(longest));
    }

    private synchronized boolean hasEnded(Session session) {
        return ended.containsKey(session.id());
    }

    private static String sign(byte[] key, String content) {
        return ENCODER.encodeToString(SiteKey.mac(key, content));
    }

    private static boolean equal(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
