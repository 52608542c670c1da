package org.xrayreference.gateway.operator;

import org.xrayreference.gateway.site.Frame;
import org.xrayreference.gateway.site.Section;

/**
 * What stands around each page of the operators.
 *
 * @param formToken what every form has to show
 */
public record Desk(Frame frame, String operator, String formToken) {
    static Desk of(String title, String operator, String formToken) {
        return new Desk(Frame.hidden(title, Section.NONE), operator, formToken);
    }
}
