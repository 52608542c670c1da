package org.xrayreference.gateway.site;

import org.xrayreference.gateway.problem.Problem;
import org.xrayreference.gateway.tracing.CurrentTrace;

/**
 * An error in the site's design.
 *
 * @param trace what operators find the request by; null where there is none
 */
public record ErrorView(Frame frame, String status, String title, String detail, String trace) {
    static ErrorView of(Problem problem) {
        return new ErrorView(
                Frame.hidden(problem.title(), Section.NONE),
                Integer.toString(problem.status()),
                problem.title(),
                problem.detail(),
                CurrentTrace.id());
    }
}
