package org.xrayreference.gateway.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.xrayreference.gateway.inventory.Declaration.Item;
import org.xrayreference.gateway.inventory.Declaration.Kept;

class DeclarationTest {
    private static final String GIVEN = "image file|file name|form field|email address|message content";
    private final List<Declaration> all = Declaration.all();
    private final List<Item> items =
            all.stream().flatMap(service -> service.items().stream()).toList();

    @Test
    @Tag("P05")
    @DisplayName("P05: all that is stored is what a person gives, derived from it, technical data, or nobody's")
    void mapsEverythingToWhatWasGiven() {
        assertThat(all).hasSize(5);
        assertThat(items)
                .hasSizeGreaterThan(100)
                .allSatisfy(item -> assertThat(item.is())
                        .as(item.where() + " " + item.name())
                        .matches(GIVEN + "|derived from (" + GIVEN
                                + "|technical data): .+|technical data|library|operation"));
        assertThat(items.stream().map(Item::is)).contains(GIVEN.split("\\|"));
    }

    @Test
    @Tag("P16")
    @DisplayName("P16: everything that is stored names its purposes, from the closed list")
    void namesPurposes() {
        assertThat(items)
                .allSatisfy(item -> assertThat(item.purposes()).isNotEmpty().doesNotHaveDuplicates());
        assertThat(all.stream().flatMap(service -> service.classes().stream()).map(Kept::name))
                .isSubsetOf(items.stream().map(Item::keptAs).toList());
        assertThatThrownBy(() -> Use.named("sell")).hasMessageContaining("sell");
    }

    @Test
    @Tag("P22")
    @DisplayName(
            "P22: everything that is stored belongs to a class with a period; what is not a visitor's alone has none")
    void namesAPeriod() {
        Set<String> classes = all.stream()
                .flatMap(service -> service.classes().stream())
                .map(Kept::name)
                .collect(Collectors.toSet());
        Set<String> endless = all.stream()
                .flatMap(service -> service.classes().stream())
                .filter(kept -> kept.period() == null)
                .map(Kept::name)
                .collect(Collectors.toSet());
        assertThat(items).allSatisfy(item -> {
            assertThat(classes).contains(item.keptAs());
            if (endless.contains(item.keptAs())) {
                assertThat(item.is()).isIn("library", "operation");
            }
        });
    }

    @Test
    void writesPeriodsAsPeopleReadThem() {
        assertThat(PeriodWords.of("PT24H")).isEqualTo("24 hours");
        assertThat(PeriodWords.of("P30D")).isEqualTo("30 days");
        assertThat(PeriodWords.of("PT720H")).isEqualTo("30 days");
        assertThat(PeriodWords.of("PT30M")).isEqualTo("30 minutes");
        assertThat(PeriodWords.of(null)).isEqualTo("as long as the site has it");
    }
}
