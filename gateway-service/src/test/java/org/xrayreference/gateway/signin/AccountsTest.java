package org.xrayreference.gateway.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccountsTest {
    /** With the y that htpasswd writes; it means the same. */
    private static final String HASH = Accounts.hash("correct horse battery").replace("$2a$", "$2y$");

    private final Accounts accounts = Accounts.of(List.of("ann:" + HASH));

    @Test
    void knowsAPasswordAgain() {
        assertThat(accounts.fits("ann", "correct horse battery")).isTrue();
        assertThat(accounts.fits("ann", "correct horse battery ")).isFalse();
        assertThat(accounts.fits("ann", "")).isFalse();
        assertThat(accounts.fits("bob", "correct horse battery")).isFalse();
    }

    @Test
    void letsNobodyInWithoutAnAccount() {
        assertThat(Accounts.of(List.of()).fits("", "")).isFalse();
        assertThat(Accounts.of(List.of()).isEmpty()).isTrue();
    }

    @Test
    void readsTheWholePasswordOrNone() {
        String longest = "x".repeat(72);
        Accounts one = Accounts.of(List.of("ann:" + Accounts.hash(longest)));
        assertThat(one.fits("ann", longest)).isTrue();
        assertThat(one.fits("ann", longest + "y")).isFalse();
        assertThatThrownBy(() -> Accounts.hash(longest + "y")).hasMessageContaining("72");
        assertThatThrownBy(() -> Accounts.hash("short")).hasMessageContaining("12");
    }

    @Test
    void answersAnUnknownNameNoFaster() {
        accounts.fits("ann", "warm up");
        long known = time("ann");
        long unknown = time("nobody");
        assertThat(unknown).isGreaterThan(known / 3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ann",
                "ann:secret",
                "ann:$2a$04$N9qo8uLOickgx2ZMRZoMyeIjZAgcfl7p92ldGxad68LJZdL17lhWy",
                "Ann X:$2a$12$N9qo8uLOickgx2ZMRZoMyeIjZAgcfl7p92ldGxad68LJZdL17lhWy"
            })
    void refusesWhatIsNoAccountAndKeepsItsSecret(String account) {
        assertThatThrownBy(() -> Accounts.of(List.of(account)))
                .hasMessageContaining("xray.operator.accounts")
                .hasMessageNotContainingAny("secret", "N9qo");
    }

    /** The fastest of three: whatever else the machine does makes it slower, never quicker. */
    private long time(String name) {
        long fastest = Long.MAX_VALUE;
        for (int i = 0; i < 3; i++) {
            long begin = System.nanoTime();
            accounts.fits(name, "wrong");
            fastest = Math.min(fastest, System.nanoTime() - begin);
        }
        return fastest;
    }
}
