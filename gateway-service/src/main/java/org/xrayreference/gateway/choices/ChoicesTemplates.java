package org.xrayreference.gateway.choices;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

import jakarta.enterprise.inject.spi.CDI;

import io.quarkus.qute.TemplateExtension;
import io.vertx.ext.web.RoutingContext;

import org.xrayreference.gateway.choices.Visit.Offer;
import org.xrayreference.gateway.edge.CurrentPage;
import org.xrayreference.gateway.edge.PageSources;
import org.xrayreference.gateway.site.SiteConfig;
import org.xrayreference.gateway.thirdparty.Region;
import org.xrayreference.gateway.thirdparty.ThirdParties;

/** {@code {choices:offer(frame.hidden)}} in the layout: what the page being made asks, and what it loads. */
@TemplateExtension(namespace = "choices")
final class ChoicesTemplates {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int NONCE_BYTES = 16;
    private static final Shown NOTHING = new Shown(null, null);

    /** Each null when the page has none. */
    public record Shown(Strip strip, Tags tags) {}

    private ChoicesTemplates() {}

    /** @param hidden whether the page is an error or belongs to one visitor */
    static Shown offer(boolean hidden) {
        Optional<RoutingContext> request = CurrentPage.request();
        request.ifPresent(context -> PageSources.own(freshNonce()).allow(context));
        return hidden ? NOTHING : request.map(ChoicesTemplates::shown).orElse(NOTHING);
    }

    /** What the page's own scripts carry, once the layout has asked for the offer; null outside of a request for one. */
    static String nonce() {
        return CurrentPage.request()
                .map(PageSources::of)
                .map(PageSources::nonce)
                .orElse(null);
    }

    private static Shown shown(RoutingContext context) {
        ThirdParties parties = CDI.current().select(ThirdParties.class).get();
        boolean secure = CDI.current().select(SiteConfig.class).get().isSecure();
        Visit visit = RequestFacts.visit(context.request(), parties, secure);
        Offer offer = visit.offer(parties);
        Tags tags = Tags.of(
                offer.loaded(), parties, visit.isOfFindings(), visit.region() == Region.CERTIFIED_CONSENT, nonce());
        if (tags != null) {
            tags.sources(parties).allow(context);
        }
        Strip strip = offer.asked().isEmpty() ? null : Strip.of(offer.asked(), CurrentPage.address(context));
        return new Shown(strip, tags);
    }

    private static String freshNonce() {
        byte[] bytes = new byte[NONCE_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
