package org.xrayreference.gateway.services;

import java.io.IOException;

import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.databind.ObjectMapper;

import org.xrayreference.gateway.problem.GatewayProblem;
import org.xrayreference.gateway.problem.Problem;

/** Reads the problem out of a service's answer that is not a success. */
final class RefusalClient {
    private static final ObjectMapper JSON = new ObjectMapper();

    private RefusalClient() {}

    /** A 5xx is not a refusal: a service that fails is as good as silent, and says nothing that a visitor should read. */
    static RuntimeException read(String service, Response response) {
        if (response.getStatus() >= 500) {
            return new ServiceFailure(service + "-service answered " + response.getStatus());
        }
        if (response.getHeaderString("X-Gateway-Token") != null) {
            return new ServiceFailure(service + "-service refuses the gateway's token: are the keys a pair?");
        }
        return new ServiceRefusal(problem(response.getStatus(), response.readEntity(String.class)));
    }

    private static Problem problem(int status, String body) {
        try {
            Problem problem = JSON.readValue(body, Problem.class);
            if (problem.detail() != null && problem.title() != null) {
                return problem;
            }
        } catch (IOException | IllegalArgumentException unreadable) {
            // Falls through: an answer without a problem document still has its status.
        }
        return GatewayProblem.unexplained(status);
    }
}
