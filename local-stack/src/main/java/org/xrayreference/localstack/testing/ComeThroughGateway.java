package org.xrayreference.localstack.testing;

import io.quarkus.test.junit.callback.QuarkusTestBeforeClassCallback;
import io.restassured.RestAssured;
import io.restassured.filter.Filter;
import org.eclipse.microprofile.config.ConfigProvider;

/** Lets a service's tests ask it as the gateway does: what they send by REST Assured carries the gateway's token. */
public final class ComeThroughGateway implements QuarkusTestBeforeClassCallback {
    private static final String HEADER = "X-Gateway-Token";
    private static final String GATEWAY = "gateway";

    @Override
    public void beforeClass(Class<?> tests) {
        String service = ConfigProvider.getConfig()
                .getValue("quarkus.application.name", String.class)
                .replace("-service", "");
        if (!service.equals(GATEWAY)) {
            RestAssured.replaceFiltersWith(addToken(service));
        }
    }

    private static Filter addToken(String service) {
        return (request, response, context) -> {
            if (!request.getHeaders().hasHeaderWithName(HEADER)) {
                request.header(HEADER, TestTokens.call(service));
            }
            return context.next(request, response);
        };
    }
}
