package org.xrayreference.gateway.redaction;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An address without what is nobody's business: an upload's id, which is a secret, becomes the beginning of its hash;
 * of a query only what is chosen from a list stays, nothing that is typed; passwords and fragments go.
 */
public final class CleanAddress {
    private static final int LONGEST = 512;
    private static final int SHOWN = 8;
    private static final int SECRET_LENGTH = 26;
    private static final Set<String> CHOSEN =
            Set.of("finding", "with", "view", "sex", "sort", "page", "size", "k", "topic");
    /** Anybody can write an address in which a choice is a sentence. */
    private static final Pattern CHOICE = Pattern.compile("(?:[A-Za-z0-9_+-]|%20){1,40}");

    private static final Pattern NAME = Pattern.compile("[A-Za-z]{1,20}");
    private static final Pattern USER = Pattern.compile("^([A-Za-z][A-Za-z0-9+.-]*:)?//[^/?#]*@");
    /** What need not be encoded (RFC 3986) is not left so: an id may not hide behind it. */
    private static final Pattern NEEDLESS =
            Pattern.compile("%(2[dDeE]|3[0-9]|[46][1-9a-fA-F]|[57][0-9aA]|5[fF]|7[eE])");
    /** Encoded characters are stepped over, so that theirs are not taken for an id's. */
    private static final Pattern SECRET = Pattern.compile("%[0-9A-Fa-f]{2}|[A-Za-z2-7]{" + SECRET_LENGTH + ",}");

    /** What may be an address in a sentence. */
    private static final Pattern ADDRESS = Pattern.compile("\\S*/\\S*");

    private CleanAddress() {}

    /** Null stays null. */
    public static String of(String address) {
        if (address == null) {
            return null;
        }
        String plain = NEEDLESS.matcher(address).replaceAll(CleanAddress::decoded);
        plain = USER.matcher(plain).replaceFirst("$1//");
        plain = plain.split("#", 2)[0];
        String[] parts = plain.split("\\?", 2);
        String clean = hidden(parts[0]) + (parts.length == 1 ? "" : "?" + query(parts[1]));
        return clean.length() <= LONGEST ? clean : clean.substring(0, LONGEST);
    }

    /** @return why something failed, for a log; clients name the address that they asked when they give up */
    public static String inWords(Throwable failure) {
        return ADDRESS.matcher(failure.toString()).replaceAll(address -> Matcher.quoteReplacement(of(address.group())));
    }

    private static String query(String query) {
        List<String> kept = new ArrayList<>();
        for (String pair : query.split("&")) {
            String[] parts = pair.split("=", 2);
            if (CHOSEN.contains(parts[0])
                    && parts.length == 2
                    && CHOICE.matcher(parts[1]).matches()) {
                kept.add(parts[0] + "=" + hidden(parts[1]));
            } else {
                kept.add(NAME.matcher(parts[0]).matches() && parts.length == 2 ? parts[0] + "=-" : "-");
            }
        }
        return String.join("&", kept);
    }

    private static String decoded(MatchResult match) {
        return String.valueOf((char) Integer.parseInt(match.group(1), 16));
    }

    private static String hidden(String text) {
        if (!mayHoldSecret(text)) {
            return text;
        }
        return SECRET.matcher(text)
                .replaceAll(found -> found.group().startsWith("%")
                        ? found.group()
                        : shortHash(found.group().toLowerCase(Locale.ROOT)));
    }

    /** Most addresses are without one, and this sees it in one look at each letter. */
    private static boolean mayHoldSecret(String text) {
        int run = 0;
        for (int i = 0; i < text.length() && run < SECRET_LENGTH; i++) {
            run = isOfSecrets(text.charAt(i)) ? run + 1 : 0;
        }
        return run == SECRET_LENGTH;
    }

    private static boolean isOfSecrets(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '2' && c <= '7';
    }

    private static String shortHash(String id) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(hash).substring(0, SHOWN);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
