package org.xrayreference.gateway.thirdparty;

import java.net.URI;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who is switched on by configuration: everything that names, loads, lists or forgets a third party reads this. */
public record ThirdParties(Optional<Measurement> measurement, Optional<Advertising> advertising) {

    /** @param hosts where the script may send what it measures, as sources of a content security policy */
    public record Measurement(String id, URI script, List<String> hosts) {}

    /**
     * @param platform what has to be loaded first in Europe; where there is none, there is no advertising there
     * @param countryHeader the header in which a trusted proxy says the country; without it all are in Europe
     */
    public record Advertising(
            String publisher,
            URI script,
            List<String> hosts,
            Slots slots,
            Optional<Platform> platform,
            Optional<String> countryHeader) {}

    public record Slots(Optional<String> library, Optional<String> findings) {}

    public record Platform(String name, URI script, URI terms, List<String> cookies) {}

    public static ThirdParties none() {
        return new ThirdParties(Optional.empty(), Optional.empty());
    }

    static ThirdParties of(AnalyticsConfig analytics, AdsConfig ads) {
        return new ThirdParties(
                analytics.measurementId().map(id -> new Measurement(id, analytics.script(), analytics.hosts())),
                ads.publisherId()
                        .map(id -> new Advertising(
                                id,
                                ads.script(),
                                ads.hosts(),
                                new Slots(ads.slots().library(), ads.slots().findings()),
                                ads.consentPlatform()
                                        .map(platform -> new Platform(
                                                platform.name(),
                                                platform.script(),
                                                platform.terms(),
                                                platform.cookies().orElse(List.of()))),
                                ads.countryHeader())));
    }

    public Set<Purpose> on() {
        Set<Purpose> on = EnumSet.noneOf(Purpose.class);
        measurement.ifPresent(ignored -> on.add(Purpose.MEASUREMENT));
        advertising.ifPresent(ignored -> on.add(Purpose.ADVERTISING));
        return on;
    }

    /** What may be loaded in a region, if the visitor allows it. */
    public Set<Purpose> offeredIn(Region region) {
        Set<Purpose> offered = on();
        if (region == Region.CERTIFIED_CONSENT
                && advertising.flatMap(Advertising::platform).isEmpty()) {
            offered.remove(Purpose.ADVERTISING);
        }
        return offered;
    }

    /** Those who are switched on, with their cookies. */
    public List<ThirdParty> all() {
        List<ThirdParty> all = new ArrayList<>();
        measurement.ifPresent(ignored -> all.add(Google.ANALYTICS));
        advertising.ifPresent(ads -> {
            all.add(Google.ADSENSE);
            ads.platform().map(ThirdParties::described).ifPresent(all::add);
        });
        return all;
    }

    /** All that scripts of a purpose may have left in a browser, also before they were switched off. */
    public List<ThirdParty.Cookie> cookiesOf(Purpose purpose) {
        List<ThirdParty> known = new ArrayList<>(List.of(Google.ANALYTICS, Google.ADSENSE));
        advertising.flatMap(Advertising::platform).map(ThirdParties::described).ifPresent(known::add);
        return known.stream()
                .filter(party -> party.purpose() == purpose)
                .flatMap(party -> party.cookies().stream())
                .toList();
    }

    private static ThirdParty described(Platform platform) {
        return new ThirdParty(
                platform.name(),
                Purpose.ADVERTISING,
                "Your choices about advertising, which it passes on to Google and its partners.",
                platform.terms(),
                platform.cookies().stream()
                        .map(name -> new ThirdParty.Cookie(name, "Keeps your choices about advertising.", "13 months"))
                        .toList());
    }
}
