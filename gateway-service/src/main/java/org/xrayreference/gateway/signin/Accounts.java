package org.xrayreference.gateway.signin;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.security.crypto.bcrypt.BCrypt;

/** Names and hashes of those who may sign in. */
public final class Accounts {
    private static final Pattern ACCOUNT =
            Pattern.compile("([a-z][a-z0-9._-]{0,31}):(\\$2[aby]\\$(1[0-4])\\$[./A-Za-z0-9]{53})");
    private static final int COST = 12;
    /** What bcrypt reads of a password. */
    private static final int LONGEST = 72;

    private static final int SHORTEST = 12;

    private final Map<String, String> hashes;
    /** As costly as the others and of no password: a name that does not exist must not be answered any faster. */
    private final String nobodys;

    private Accounts(Map<String, String> hashes) {
        this.hashes = Map.copyOf(hashes);
        this.nobodys = hashes.values().stream().findFirst().orElseGet(() -> BCrypt.hashpw("", BCrypt.gensalt(COST)));
    }

    /** @throws IllegalArgumentException for an account that nobody could sign in with; names no hash */
    public static Accounts of(List<String> configured) {
        Map<String, String> hashes = new HashMap<>();
        for (String account : configured) {
            Matcher matcher = ACCOUNT.matcher(account.strip());
            if (!matcher.matches()) {
                throw new IllegalArgumentException("xray.operator.accounts: “" + account.replaceAll(":.*", ":…")
                        + "” is not name:hash with a name of a-z, 0-9, dot, dash and a bcrypt hash of cost 10 to 14");
            }
            hashes.put(matcher.group(1), matcher.group(2));
        }
        return new Accounts(hashes);
    }

    public boolean isEmpty() {
        return hashes.isEmpty();
    }

    boolean has(String name) {
        return hashes.containsKey(name);
    }

    /** Takes its time, and as long for a name that does not exist. */
    boolean fits(String name, String password) {
        boolean known = hashes.containsKey(name);
        boolean readable = password.getBytes(StandardCharsets.UTF_8).length <= LONGEST;
        boolean fits = BCrypt.checkpw(readable ? password : "", hashes.getOrDefault(name, nobodys));
        return fits && known && readable;
    }

    /** @throws IllegalArgumentException for a password that is too short, or longer than bcrypt reads */
    public static String hash(String password) {
        int length = password.getBytes(StandardCharsets.UTF_8).length;
        if (length < SHORTEST || length > LONGEST) {
            throw new IllegalArgumentException("An operator's password has " + SHORTEST + " to " + LONGEST
                    + " characters; this one has " + length);
        }
        return BCrypt.hashpw(password, BCrypt.gensalt(COST));
    }
}
