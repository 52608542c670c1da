package org.xrayreference.gateway.operator;

import java.util.Arrays;
import java.util.List;

import org.xrayreference.gateway.site.Frame;
import org.xrayreference.gateway.site.Section;

/**
 * What stands around each page of the operators.
 *
 * @param formToken what every form has to show
 * @param done what was just done; null when nothing was
 */
public record Desk(Frame frame, String operator, String formToken, List<Link> places, String done) {
    public record Link(String label, String href, boolean current) {}

    static Desk of(String title, Place place, String operator, String formToken, Done done) {
        return new Desk(
                Frame.hidden(title, Section.NONE),
                operator,
                formToken,
                Arrays.stream(Place.values())
                        .map(other -> new Link(other.label(), other.href(), other == place))
                        .toList(),
                done == null ? null : done.inWords());
    }
}
