package org.xrayreference.gateway.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;

class WordsTest {
    @Test
    void writesNumbersAsPeopleReadThem() {
        assertThat(Words.count(1, "picture", "pictures")).isEqualTo("1 picture");
        assertThat(Words.count(1160, "picture", "pictures")).isEqualTo("1,160 pictures");
        assertThat(Words.percent(0.1234)).isEqualTo("12\u00a0%");
        assertThat(Words.percent(0.0042)).isEqualTo("0.4\u00a0%");
        assertThat(Words.percent(0)).isEqualTo("0\u00a0%");
        assertThat(Words.bytes(900)).isEqualTo("900 bytes");
        assertThat(Words.bytes(98_000)).isEqualTo("96 KiB");
        assertThat(Words.bytes(4_718_592)).isEqualTo("4.5 MiB");
    }

    @Test
    void writesDatesWithTheirZone() {
        Instant instant = Instant.parse("2026-11-02T04:05:06Z");
        assertThat(Words.date(instant)).isEqualTo("2 November 2026");
        assertThat(Words.dateTime(instant)).isEqualTo("2 November 2026, 04:05 UTC");
        assertThat(Words.date(null)).isEmpty();
    }

    @Test
    void joinsAsInASentence() {
        assertThat(Words.list(List.of())).isEmpty();
        assertThat(Words.list(List.of("a"))).isEqualTo("a");
        assertThat(Words.list(List.of("a", "b", "c"))).isEqualTo("a, b and c");
    }
}
