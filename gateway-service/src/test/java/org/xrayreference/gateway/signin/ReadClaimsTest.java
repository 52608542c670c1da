package org.xrayreference.gateway.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.xrayreference.gateway.signin.ReadClaims.Verdict;

@Tag("P24")
class ReadClaimsTest {
    private static final ReadClaims GROUPS =
            new ReadClaims("groups", "operators", "preferred_username", Optional.empty());

    @Test
    void takesWhoIsInTheGroupByTheirName() {
        assertThat(GROUPS.of(Map.of("groups", List.of("staff", "operators"), "preferred_username", "Ann.B")))
                .isEqualTo(new Verdict.Operator("ann.b"));
    }

    @Test
    void readsAListInAText() {
        assertThat(GROUPS.of(Map.of("groups", "staff operators", "preferred_username", "ann")))
                .isEqualTo(new Verdict.Operator("ann"));
    }

    @Test
    void takesNobodyElse() {
        assertThat(GROUPS.of(Map.of("preferred_username", "ann"))).isInstanceOf(Verdict.NoOperator.class);
        assertThat(GROUPS.of(Map.of("groups", List.of("operators2", "no operators"), "preferred_username", "ann")))
                .isInstanceOf(Verdict.NoOperator.class);
        assertThat(GROUPS.of(Map.of("groups", Map.of("operators", true), "preferred_username", "ann")))
                .isInstanceOf(Verdict.NoOperator.class);
    }

    @Test
    void findsWhatLiesDeeper() {
        ReadClaims roles = new ReadClaims("realm_access/roles", "operator", "name/short", Optional.empty());
        assertThat(roles.of(
                        Map.of("realm_access", Map.of("roles", List.of("operator")), "name", Map.of("short", "ann"))))
                .isEqualTo(new Verdict.Operator("ann"));
        assertThat(roles.of(Map.of("realm_access", "roles"))).isInstanceOf(Verdict.NoOperator.class);
    }

    @Test
    void findsAClaimWhoseNameIsAnAddress() {
        ReadClaims own = new ReadClaims("https://example.org/roles", "operator", "email", Optional.of("example.org"));
        assertThat(own.of(Map.of("https://example.org/roles", List.of("operator"), "email", "Ann@Example.org")))
                .isEqualTo(new Verdict.Operator("ann"));
        assertThat(own.of(Map.of("https://example.org/roles", List.of("operator"), "email", "ann@evil.example")))
                .isInstanceOf(Verdict.NoName.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ann~bob", "ann bob", "ann@example.org", "9ann", "ännchen", "ann\nbob"})
    void refusesANameThatNoRecordCouldBeKeptUnder(String name) {
        assertThat(GROUPS.of(Map.of("groups", List.of("operators"), "preferred_username", name)))
                .isInstanceOf(Verdict.NoName.class);
    }
}
