package org.xrayreference.gateway.site;

import org.xrayreference.gateway.problem.Problem;

/** An error in the site's design. */
public record ErrorView(Frame frame, String status, String title, String detail) {
    static ErrorView of(Problem problem) {
        return new ErrorView(
                Frame.hidden(problem.title(), Section.NONE),
                Integer.toString(problem.status()),
                problem.title(),
                problem.detail());
    }
}
