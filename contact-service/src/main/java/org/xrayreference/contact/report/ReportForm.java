package org.xrayreference.contact.report;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

import org.xrayreference.contact.text.PlainText;

/** Why somebody thinks that an operator should look at an upload. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record ReportForm(
        @NotNull(message = REASONS)
        @Pattern(regexp = "identifies-someone|not-a-chest-x-ray|abusive|copyright|other", message = REASONS)
        String reason,

        @Size(max = 2000, message = "The message may have 2,000 characters at most.")
        String message) {
    private static final String REASONS =
            "Choose a reason: identifies-someone, not-a-chest-x-ray, abusive, copyright, other.";

    public ReportForm {
        message = PlainText.of(message);
    }
}
