package org.xrayreference.gateway.result;

import java.util.List;
import java.util.stream.Stream;

import org.xrayreference.gateway.problem.Problem;
import org.xrayreference.gateway.site.FormKey;

/**
 * The form that reports a picture, with what was typed already.
 *
 * @param open whether it was sent and not taken
 */
public record ReportForm(boolean open, List<Reason> reasons, String message, String idempotencyKey) {

    public record Reason(String value, String label, boolean selected) {}

    static ReportForm fresh() {
        return of(false, null, null, FormKey.of(null));
    }

    /** Under the same key, so that a report that did arrive is not stored twice, unless another one has it. */
    static ReportForm notTaken(String reason, String message, String key, Problem why) {
        return of(true, reason, message, FormKey.after(why, key));
    }

    private static ReportForm of(boolean open, String reason, String message, String key) {
        return new ReportForm(open, reasons(reason), message, key);
    }

    private static List<Reason> reasons(String chosen) {
        return Stream.of(
                        new String[] {"identifies-someone", "It identifies somebody"},
                        new String[] {"not-a-chest-x-ray", "It is no chest X-ray"},
                        new String[] {"abusive", "It is abusive"},
                        new String[] {"copyright", "It belongs to somebody else"},
                        new String[] {"other", "Something else"})
                .map(reason -> new Reason(reason[0], reason[1], reason[0].equals(chosen)))
                .toList();
    }
}
