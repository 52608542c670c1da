package org.xrayreference.gateway.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

import io.quarkus.runtime.configuration.DurationConverter;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.runtime.configuration.MemorySizeConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import org.junit.jupiter.api.Test;

class ClientLimitsTest {
    /** Before the converters that come with SmallRye. */
    private static final int QUARKUS = 300;

    private static final int REMEMBERED = 1_000;
    private static final String ANN = "192.0.2.1";
    private static final String BOB = "192.0.2.2";

    private final MovableTime time = new MovableTime();
    private final ClientLimits limits = new ClientLimits(all("3/30s"), REMEMBERED, time);

    @Test
    void allowsSoManyAndSaysHowLongToWait() {
        // When
        use(ANN, CallKind.UPLOAD, 3);

        // Then
        assertThat(limits.count(ANN, CallKind.UPLOAD)).contains(Duration.ofSeconds(10));
        time.pass(Duration.ofSeconds(4));
        assertThat(limits.count(ANN, CallKind.UPLOAD)).contains(Duration.ofSeconds(6));
    }

    @Test
    void letsInWhoWaitedAsTold() {
        // Given
        use(ANN, CallKind.UPLOAD, 3);

        // When
        time.pass(limits.count(ANN, CallKind.UPLOAD).orElseThrow());

        // Then
        use(ANN, CallKind.UPLOAD, 1);
        assertThat(limits.count(ANN, CallKind.UPLOAD)).isPresent();
    }

    @Test
    void countsEachKindAndEachClientByItself() {
        use(ANN, CallKind.UPLOAD, 3);

        use(ANN, CallKind.READ, 3);
        use(BOB, CallKind.UPLOAD, 3);
        assertThat(limits.count(ANN, CallKind.UPLOAD)).isPresent();
    }

    @Test
    void givesNoMoreForHavingBeenAwayLong() {
        use(ANN, CallKind.UPLOAD, 3);

        time.pass(Duration.ofDays(1));

        use(ANN, CallKind.UPLOAD, 3);
        assertThat(limits.count(ANN, CallKind.UPLOAD)).isPresent();
    }

    @Test
    void remembersABoundedNumberOfClients() {
        for (int i = 0; i < 100_000; i++) {
            limits.count("10." + (i >> 16) + "." + (i >> 8 & 255) + "." + (i & 255), CallKind.READ);
            assertThat(limits.remembered()).isLessThanOrEqualTo(REMEMBERED);
        }
    }

    @Test
    void forgetsWhoHasNotAskedForAsLongAsARefillTakes() {
        // Given
        use(ANN, CallKind.READ, 1);

        // When
        time.pass(Duration.ofSeconds(31));
        limits.tidyUp();

        // Then
        assertThat(limits.remembered()).isZero();
    }

    /** The reasons in {@link LimitsConfig}, lived through for a lesson, each second of it. */
    @Test
    void doesNotHoldUpAClassOfThirtyBehindOneAddress() {
        // Given
        ClientLimits standard = new ClientLimits(defaults().rates(), REMEMBERED, time);
        int students = 30;

        for (int second = 0; second < 45 * 60; second++) {
            // When: all open the library at the first moment, later each turns a page every seven seconds.
            int pages = second == 0 ? students : (students + 6) / 7;
            int searches = pages;
            int uploads = second % 600 == 0 ? 4 * students : 0;
            int choices = second == 1 ? students : 0;
            int reports = second == 60 ? students : 0;

            // Then
            use(standard, CallKind.READ, pages);
            use(standard, CallKind.FILE, pages * 34);
            use(standard, CallKind.SEARCH, searches);
            use(standard, CallKind.UPLOAD, uploads);
            use(standard, CallKind.WRITE, choices);
            use(standard, CallKind.MESSAGE, reports);
            time.pass(Duration.ofSeconds(1));
        }
    }

    @Test
    void stopsAFlood() {
        ClientLimits standard = new ClientLimits(defaults().rates(), REMEMBERED, time);
        int answered = 0;
        for (int i = 0; i < 100_000; i++) {
            answered += standard.count(ANN, CallKind.READ).isEmpty() ? 1 : 0;
        }
        assertThat(answered).isEqualTo(1200);
    }

    private void use(String client, CallKind kind, int times) {
        for (int i = 0; i < times; i++) {
            assertThat(limits.count(client, kind)).isEmpty();
        }
    }

    private static void use(ClientLimits limits, CallKind kind, int times) {
        for (int i = 0; i < times; i++) {
            assertThat(limits.count(ANN, kind)).isEmpty();
        }
    }

    private static LimitsConfig defaults() {
        return new SmallRyeConfigBuilder()
                .withConverter(Duration.class, QUARKUS, new DurationConverter())
                .withConverter(MemorySize.class, QUARKUS, new MemorySizeConverter())
                .withMapping(LimitsConfig.class)
                .build()
                .getConfigMapping(LimitsConfig.class);
    }

    private static Map<CallKind, Rate> all(String rate) {
        Map<CallKind, Rate> rates = new EnumMap<>(CallKind.class);
        for (CallKind kind : CallKind.values()) {
            rates.put(kind, Rate.of(rate));
        }
        return rates;
    }
}
