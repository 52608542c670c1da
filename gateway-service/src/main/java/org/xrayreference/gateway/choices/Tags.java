package org.xrayreference.gateway.choices;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.xrayreference.gateway.edge.PageSources;
import org.xrayreference.gateway.thirdparty.Purpose;
import org.xrayreference.gateway.thirdparty.ThirdParties;
import org.xrayreference.gateway.thirdparty.ThirdParties.Advertising;
import org.xrayreference.gateway.thirdparty.ThirdParties.Measurement;
import org.xrayreference.gateway.thirdparty.ThirdParties.Platform;

/** What a page says to {@code consent.js}, which loads what was allowed. Parts that are not loaded are null. */
public record Tags(String nonce, Measured measured, Advertised advertised) {
    public record Measured(String id, String script) {}

    /** @param platform the script of the consent platform that has to be there first, or null */
    public record Advertised(String publisher, String slot, String script, String platform) {}

    /** @param needsPlatform whether the visitor is where advertising needs a consent platform */
    static Tags of(Set<Purpose> loaded, ThirdParties parties, boolean findings, boolean needsPlatform, String nonce) {
        Measured measured = parties.measurement()
                .filter(ignored -> loaded.contains(Purpose.MEASUREMENT))
                .map(on -> new Measured(on.id(), on.script().toString()))
                .orElse(null);
        Advertised advertised = parties.advertising()
                .filter(ignored -> loaded.contains(Purpose.ADVERTISING))
                .flatMap(on -> (findings ? on.slots().findings() : on.slots().library())
                        .map(slot -> advertised(on, slot, needsPlatform)))
                .orElse(null);
        return measured == null && advertised == null ? null : new Tags(nonce, measured, advertised);
    }

    PageSources sources(ThirdParties parties) {
        List<String> measuring = measured == null
                ? List.of()
                : parties.measurement().map(Measurement::hosts).orElse(List.of());
        List<String> advertising = new ArrayList<>();
        if (advertised != null) {
            parties.advertising().map(Advertising::hosts).ifPresent(advertising::addAll);
            if (advertised.platform() != null) {
                // It shows its questions and keeps the answers from where its script comes.
                advertising.add(origin(URI.create(advertised.platform())));
            }
        }
        return new PageSources(nonce, measuring, advertising);
    }

    private static String origin(URI address) {
        return address.getScheme() + "://" + address.getAuthority();
    }

    private static Advertised advertised(Advertising on, String slot, boolean needsPlatform) {
        String platform = needsPlatform
                ? on.platform().map(Platform::script).map(Object::toString).orElseThrow()
                : null;
        return new Advertised(on.publisher(), slot, on.script().toString(), platform);
    }
}
