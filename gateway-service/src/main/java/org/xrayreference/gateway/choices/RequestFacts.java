package org.xrayreference.gateway.choices;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpServerRequest;

import org.xrayreference.gateway.site.FirstPartyCookie;
import org.xrayreference.gateway.thirdparty.Region;
import org.xrayreference.gateway.thirdparty.ThirdParties;
import org.xrayreference.gateway.thirdparty.ThirdParties.Advertising;

/** Reads a {@link Visit} out of a request. */
final class RequestFacts {
    private RequestFacts() {}

    static Visit visit(HttpServerRequest request, ThirdParties parties, boolean secure) {
        String words = request.getParam("q");
        return new Visit(
                request.path(),
                words != null && !words.isBlank(),
                optedOut(request),
                region(request, parties),
                choices(request, secure));
    }

    /** https://www.w3.org/TR/gpc/: only the value 1 is the signal. */
    static boolean optedOut(HttpServerRequest request) {
        return "1".equals(request.getHeader("Sec-GPC"));
    }

    static Choices choices(HttpServerRequest request, boolean secure) {
        Cookie cookie = request.getCookie(FirstPartyCookie.CHOICES.label(secure));
        return Choices.read(cookie == null ? null : cookie.getValue());
    }

    static Region region(HttpServerRequest request, ThirdParties parties) {
        return Region.of(parties.advertising()
                .flatMap(Advertising::countryHeader)
                .map(request::getHeader)
                .orElse(null));
    }
}
