package org.xrayreference.gateway.site;

import org.xrayreference.gateway.problem.GatewayProblem;
import org.xrayreference.gateway.problem.Problem;
import org.xrayreference.gateway.services.Answer;
import org.xrayreference.gateway.services.Owner;

/** A page that cannot be shown, and why; becomes an error page. */
public final class PageRefusal extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Problem problem;

    public PageRefusal(Problem problem) {
        super(problem.title(), null, false, false);
        this.problem = problem;
    }

    /** The answer's value; without it there is no page. */
    public static <T> T unlessGiven(Answer<T> answer, Owner owner) {
        if (answer instanceof Answer.Given<T> given) {
            return given.value();
        }
        if (answer instanceof Answer.Refused<T> refused) {
            throw new PageRefusal(refused.problem());
        }
        throw new PageRefusal(GatewayProblem.unavailable(owner.inWords()));
    }

    Problem problem() {
        return problem;
    }
}
