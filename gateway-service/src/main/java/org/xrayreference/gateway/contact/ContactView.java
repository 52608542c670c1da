package org.xrayreference.gateway.contact;

import java.util.List;
import java.util.stream.Stream;

import org.xrayreference.gateway.problem.Problem;
import org.xrayreference.gateway.site.Frame;
import org.xrayreference.gateway.site.Section;

/** The contact form with what was typed already. {@code refusal} is null the first time. */
public record ContactView(
        Frame frame,
        List<Topic> topics,
        String name,
        String email,
        String message,
        String idempotencyKey,
        Problem refusal) {

    public record Topic(String value, String label, boolean selected) {}

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

    private static List<Topic> topics(String chosen) {
        return Stream.of(
                        new String[] {"question", "A question"},
                        new String[] {"privacy", "Privacy, or removing something"},
                        new String[] {"correction", "A mistake in the library or a text"},
                        new String[] {"accessibility", "Something is hard to use"},
                        new String[] {"security", "A security problem"},
                        new String[] {"other", "Something else"})
                .map(topic -> new Topic(topic[0], topic[1], topic[0].equals(chosen)))
                .toList();
    }
}
