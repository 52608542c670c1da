package org.xrayreference.gateway.thirdparty;

import java.net.URI;
import java.util.List;

import org.xrayreference.gateway.thirdparty.ThirdParty.Cookie;

/** The two services of Google that the site can be told to use, as Google describes their cookies. */
final class Google {
    private static final URI POLICY = URI.create("https://policies.google.com/privacy");

    static final ThirdParty ANALYTICS = new ThirdParty(
            "Google Analytics",
            Purpose.MEASUREMENT,
            "Which of these pages you open and when, your IP address, and what your browser says of your device.",
            POLICY,
            List.of(
                    new Cookie("_ga", "Tells visitors apart.", "6 months"),
                    new Cookie("_ga_*", "Keeps the state of a visit.", "6 months")));

    static final ThirdParty ADSENSE = new ThirdParty(
            "Google AdSense",
            Purpose.ADVERTISING,
            "Which of these pages you open and when, your IP address, and what your browser says of your device.",
            POLICY,
            List.of(
                    new Cookie("__gads", "Counts how often an advertisement is shown.", "13 months"),
                    new Cookie("__gpi", "Counts how often an advertisement is shown.", "13 months"),
                    new Cookie("__eoi", "Keeps advertisements from being abused.", "6 months")));

    private Google() {}
}
