package org.xrayreference.gateway.site;

import java.util.concurrent.RejectedExecutionException;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.UriInfo;

import io.quarkus.arc.Arc;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import org.xrayreference.gateway.problem.GatewayProblem;
import org.xrayreference.gateway.problem.Problem;
import org.xrayreference.gateway.problem.UnreadableForm;
import org.xrayreference.gateway.services.Owner;

/** Everything that goes wrong on a page ends as a page. */
class SiteProblems {
    private static final Logger LOG = Logger.getLogger(SiteProblems.class);

    /** The framework refuses a method without saying which there are. */
    private static final PageMethods PAGES =
            PageMethods.of(Arc.container().beanManager().getBeans(Object.class, Any.Literal.INSTANCE).stream()
                    .map(Bean::getBeanClass)
                    .toList());

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance error(ErrorView view);
    }

    @ServerExceptionMapper
    Response refused(PageRefusal refusal) {
        return page(refusal.problem()).build();
    }

    @ServerExceptionMapper
    Response refused(WebApplicationException exception, UriInfo address) {
        int status = exception.getResponse().getStatus();
        if (status >= 500) {
            return failed(exception);
        }
        return switch (status) {
            case 404 -> page(GatewayProblem.notFound()).build();
            case 405 -> otherMethods(PAGES.allowed(address.getPath()));
            default -> page(GatewayProblem.unexplained(status)).build();
        };
    }

    @ServerExceptionMapper
    Response failed(Throwable failure) {
        if (UnreadableForm.is(failure)) {
            return page(GatewayProblem.formUnreadable()).build();
        }
        if (failure instanceof RejectedExecutionException) {
            return page(GatewayProblem.unavailable(Owner.GATEWAY.inWords())).build();
        }
        LOG.error("A page failed", failure);
        return page(GatewayProblem.internal()).build();
    }

    private static Response otherMethods(String allowed) {
        return page(GatewayProblem.methodNotAllowed(allowed))
                .header(HttpHeaders.ALLOW, allowed)
                .build();
    }

    private static ResponseBuilder page(Problem problem) {
        return Response.status(problem.status())
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(Templates.error(ErrorView.of(problem)).render());
    }
}
