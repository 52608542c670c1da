package org.xrayreference.gateway.choices;

import java.util.EnumSet;
import java.util.Set;

import org.xrayreference.gateway.thirdparty.Purpose;
import org.xrayreference.gateway.thirdparty.Region;
import org.xrayreference.gateway.thirdparty.ThirdParties;

/**
 * One request for a page, as far as third parties are concerned.
 *
 * @param searches whether the address holds words that the visitor typed
 * @param optedOut whether the browser sends the signal of Global Privacy Control
 */
record Visit(String path, boolean searches, boolean optedOut, Region region, Choices choices) {

    /** What the page asks about, and what it loads; mostly neither. */
    record Offer(Set<Purpose> asked, Set<Purpose> loaded) {
        static final Offer NOTHING = new Offer(Set.of(), Set.of());
    }

    Offer offer(ThirdParties parties) {
        if (optedOut || searches || !isOfLibraryOrFindings(path)) {
            return Offer.NOTHING;
        }
        Set<Purpose> loaded = EnumSet.noneOf(Purpose.class);
        Set<Purpose> asked = EnumSet.noneOf(Purpose.class);
        for (Purpose purpose : parties.offeredIn(region)) {
            if (choices.on(purpose).isEmpty()) {
                asked.add(purpose);
            } else if (choices.allowed().contains(purpose)) {
                loaded.add(purpose);
            }
        }
        return new Offer(asked, loaded);
    }

    boolean isOfFindings() {
        return path.startsWith("/findings");
    }

    /** The only pages on which there can be a third party. */
    private static boolean isOfLibraryOrFindings(String path) {
        return path.equals("/library")
                || path.startsWith("/library/")
                || path.equals("/findings")
                || path.startsWith("/findings/");
    }
}
