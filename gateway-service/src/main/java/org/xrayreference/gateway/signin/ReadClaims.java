package org.xrayreference.gateway.signin;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Decides by what a provider says of somebody whether that is an operator, and what this site calls them. */
public final class ReadClaims {
    /** As services take it, and as their record keeps it. */
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9._-]{0,31}");

    /** What the claims amount to. */
    sealed interface Verdict {
        record Operator(String name) implements Verdict {}

        /** Known to the provider, and nothing more. */
        record NoOperator() implements Verdict {}

        /** An operator without a name that this site could keep a record under. */
        record NoName() implements Verdict {}
    }

    private final String claim;
    private final String operators;
    private final String nameClaim;
    private final Optional<String> nameDomain;

    ReadClaims(String claim, String operators, String nameClaim, Optional<String> nameDomain) {
        this.claim = claim;
        this.operators = operators;
        this.nameClaim = nameClaim;
        this.nameDomain = nameDomain;
    }

    /** @param claims of an ID token that has been verified */
    Verdict of(Map<String, Object> claims) {
        if (!values(at(claims, claim)).contains(operators)) {
            return new Verdict.NoOperator();
        }
        return name(at(claims, nameClaim)).<Verdict>map(Verdict.Operator::new).orElseGet(Verdict.NoName::new);
    }

    private Optional<String> name(Object claimed) {
        if (!(claimed instanceof String text)) {
            return Optional.empty();
        }
        String name = text.toLowerCase(Locale.ROOT);
        if (nameDomain.isPresent()) {
            String end = "@" + nameDomain.get();
            if (!name.endsWith(end)) {
                return Optional.empty();
            }
            name = name.substring(0, name.length() - end.length());
        }
        return Optional.of(name).filter(own -> NAME.matcher(own).matches());
    }

    /** A claim's name may hold slashes itself, as those that are addresses do. */
    private static Object at(Map<String, Object> claims, String path) {
        if (claims.containsKey(path)) {
            return claims.get(path);
        }
        Object found = claims;
        for (String step : path.split("/")) {
            found = found instanceof Map<?, ?> inner ? inner.get(step) : null;
        }
        return found;
    }

    /** A list, or a text with spaces between, as scopes are. */
    private static Collection<?> values(Object claimed) {
        if (claimed instanceof Collection<?> several) {
            return several;
        }
        return claimed instanceof String text ? Arrays.asList(text.split(" ")) : List.of();
    }
}
