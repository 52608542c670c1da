package org.xrayreference.gateway.contact;

import java.util.List;

import org.xrayreference.gateway.problem.Problem;
import org.xrayreference.gateway.site.FormOption;
import org.xrayreference.gateway.site.Frame;
import org.xrayreference.gateway.site.Section;

/** The contact form with what was typed already. {@code refusal} is null the first time. */
public record ContactView(
        Frame frame,
        List<FormOption> topics,
        String name,
        String email,
        String message,
        String idempotencyKey,
        Problem refusal) {

    static ContactView of(String topic, String name, String email, String message, String key, Problem refusal) {
        return new ContactView(
                Frame.of("Contact", "Write to the people who run X-ray Reference.", Section.NONE),
                topics(topic),
                name,
                email,
                message,
                key,
                refusal);
    }

    private static List<FormOption> topics(String chosen) {
        return List.of(
                FormOption.of("question", "A question", chosen),
                FormOption.of("privacy", "Privacy, or removing something", chosen),
                FormOption.of("correction", "A mistake in the library or a text", chosen),
                FormOption.of("accessibility", "Something is hard to use", chosen),
                FormOption.of("security", "A security problem", chosen),
                FormOption.of("other", "Something else", chosen));
    }
}
