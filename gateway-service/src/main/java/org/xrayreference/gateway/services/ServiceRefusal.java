package org.xrayreference.gateway.services;

import org.xrayreference.gateway.problem.Problem;

/** A service answered, and said no. */
public final class ServiceRefusal extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Problem problem;

    ServiceRefusal(Problem problem) {
        super(problem.title(), null, false, false);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
