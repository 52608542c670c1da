package org.xrayreference.gateway.thirdparty;

import java.net.URI;
import java.util.List;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;

import org.xrayreference.gateway.configuration.FormConverter;

/** Google AdSense. Without a publisher id nothing of it exists. */
@ConfigMapping(prefix = "xray.ads.google")
public interface AdsConfig {
    /** The publisher id at AdSense. */
    Optional<@WithConverter(PublisherId.class) String> publisherId();

    /** The ad units; a kind of page without one has no advertising. */
    Slots slots();

    /** AdSense's script. */
    @WithDefault("https://pagead2.googlesyndication.com/pagead/js/adsbygoogle.js")
    URI script();

    /** Where advertisements may come from; Google names no closed list. */
    @WithDefault("https:")
    List<String> hosts();

    /**
     * The header in which a trusted proxy says a visitor's country (ISO 3166-1, two letters), such as
     * {@code CF-IPCountry}. The proxy must overwrite what visitors send. Without it every visitor counts as European.
     */
    Optional<String> countryHeader();

    /** The certified consent platform without which there is no advertising in the EEA, the UK and Switzerland. */
    Optional<ConsentPlatform> consentPlatform();

    interface Slots {
        /** The ad unit of the library's pages. */
        Optional<@WithConverter(AdUnit.class) String> library();

        /** The ad unit of the findings' pages. */
        Optional<@WithConverter(AdUnit.class) String> findings();
    }

    interface ConsentPlatform {
        /** The name of the platform, as visitors read it. */
        String name();

        /** Its script, which answers the questions of the IAB's Transparency and Consent Framework. */
        URI script();

        /** Its policy or terms, for visitors to read. */
        URI terms();

        /** The first-party cookies that it sets; a star at the end stands for the rest of a name. */
        Optional<List<String>> cookies();
    }

    /** As AdSense gives them. */
    final class PublisherId extends FormConverter {
        private static final long serialVersionUID = 1;

        public PublisherId() {
            super("ca-pub-[0-9]{10,20}", "ca-pub-1234567890123456");
        }
    }

    /** The number of an ad unit. */
    final class AdUnit extends FormConverter {
        private static final long serialVersionUID = 1;

        public AdUnit() {
            super("[0-9]{4,20}", "1234567890");
        }
    }
}
