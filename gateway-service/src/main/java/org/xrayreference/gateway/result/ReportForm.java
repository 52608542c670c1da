package org.xrayreference.gateway.result;

import java.util.List;

import org.xrayreference.gateway.problem.Problem;
import org.xrayreference.gateway.site.FormKey;
import org.xrayreference.gateway.site.FormOption;

/**
 * The form that reports a picture, with what was typed already.
 *
 * @param open whether it was sent and not taken
 */
public record ReportForm(boolean open, List<FormOption> reasons, String message, String idempotencyKey) {

    static ReportForm fresh() {
        return new ReportForm(false, reasons(null), null, FormKey.of(null));
    }

    /** Under the same key, so that a report that did arrive is not stored twice, unless another one has it. */
    static ReportForm notTaken(String reason, String message, String key, Problem why) {
        return new ReportForm(true, reasons(reason), message, FormKey.after(why, key));
    }

    private static List<FormOption> reasons(String chosen) {
        return List.of(
                FormOption.of("identifies-someone", "It identifies somebody", chosen),
                FormOption.of("not-a-chest-x-ray", "It is no chest X-ray", chosen),
                FormOption.of("abusive", "It is abusive", chosen),
                FormOption.of("copyright", "It belongs to somebody else", chosen),
                FormOption.of("other", "Something else", chosen));
    }
}
