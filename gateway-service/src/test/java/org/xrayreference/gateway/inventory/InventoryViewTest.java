package org.xrayreference.gateway.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.xrayreference.gateway.inventory.InventoryView.Period;
import org.xrayreference.gateway.inventory.InventoryView.Row;
import org.xrayreference.gateway.retention.RetentionView;
import org.xrayreference.gateway.retention.RetentionView.ClassView;
import org.xrayreference.gateway.services.Owner;

class InventoryViewTest {
    private static final ClassView APPLIED =
            new ClassView("access-logs", "Lines", "P7D", "gateway-service", null, 0, null, 0);

    @Test
    @Tag("P22")
    @DisplayName("P22: where access logs go to standard output, their period is said to be the operators' to keep to")
    void leavesLogsThatOthersCollectToThem() {
        InventoryView view = of(Optional.of(new RetentionView(List.of(), List.of())));

        assertThat(periodOfLogs(view)).isEqualTo("30 days (up to those who run this site)");
        assertThat(view.places())
                .filteredOn(place -> place.name().equals("access log"))
                .allSatisfy(place -> assertThat(place.rows())
                        .extracting(Row::period)
                        .containsOnly("30 days (up to those who run this site)"));
    }

    @Test
    void showsThePeriodThatAServiceApplies() {
        assertThat(periodOfLogs(of(Optional.of(new RetentionView(List.of(APPLIED), List.of())))))
                .isEqualTo("7 days");
    }

    @Test
    void showsTheUsualPeriodOfAServiceThatIsSilent() {
        assertThat(periodOfLogs(of(Optional.empty()))).isEqualTo("30 days (usual)");
    }

    private static InventoryView of(Optional<RetentionView> gateway) {
        return InventoryView.of(Declaration.all(), Map.of(Owner.GATEWAY, gateway));
    }

    private static String periodOfLogs(InventoryView view) {
        return view.periods().stream()
                .filter(period -> period.name().equals("access-logs"))
                .map(Period::inWords)
                .reduce((one, other) -> one + ", " + other)
                .orElseThrow();
    }
}
