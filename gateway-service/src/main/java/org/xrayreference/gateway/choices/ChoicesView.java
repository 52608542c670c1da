package org.xrayreference.gateway.choices;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.xrayreference.gateway.signin.OidcProvider;
import org.xrayreference.gateway.site.FirstPartyCookie;
import org.xrayreference.gateway.site.Frame;
import org.xrayreference.gateway.site.Section;
import org.xrayreference.gateway.site.Words;
import org.xrayreference.gateway.thirdparty.Purpose;
import org.xrayreference.gateway.thirdparty.ThirdParties;
import org.xrayreference.gateway.thirdparty.ThirdParty;

/** What can be chosen, who it is about, and every cookie. All of it follows from the configuration. */
public record ChoicesView(
        Frame frame,
        boolean optedOut,
        boolean nothingOn,
        boolean noAdvertisingHere,
        boolean anyMade,
        List<Choice> choices,
        List<ThirdParty> parties,
        List<CookieRow> cookies) {

    private static final long DAYS_OF_A_MONTH = 30;

    /** @param state in words, as the start of a sentence */
    public record Choice(String field, String title, String who, String state) {}

    public record CookieRow(String name, String who, String purpose, String occasion, String lifetime) {}

    /** A tool of somebody else's to say no with. */
    public record OptOut(String name, String url) {}

    static ChoicesView of(Visit visit, ThirdParties parties, OidcProvider operators, boolean secure) {
        List<Purpose> offered = List.copyOf(parties.offeredIn(visit.region()));
        return new ChoicesView(
                Frame.of("Your choices", "Cookies, measurement and advertising: what you can decide.", Section.NONE),
                visit.optedOut(),
                parties.on().isEmpty(),
                parties.advertising().isPresent() && !offered.contains(Purpose.ADVERTISING),
                !visit.choices().made().isEmpty(),
                offered.stream()
                        .map(purpose -> choice(purpose, visit.choices(), parties))
                        .toList(),
                parties.all(),
                cookies(parties, operators, secure));
    }

    public List<OptOut> optOuts() {
        return List.of(
                new OptOut("Google Analytics opt-out for browsers", "https://tools.google.com/dlpage/gaoptout"),
                new OptOut("Google's settings for advertising", "https://myadcenter.google.com/"),
                new OptOut("Your Online Choices (Europe)", "https://www.youronlinechoices.eu/"),
                new OptOut("AdChoices (United States)", "https://optout.aboutads.info/"),
                new OptOut(
                        "Global Privacy Control, a signal that some browsers can send",
                        "https://globalprivacycontrol.org/"));
    }

    public List<OptOut> browsers() {
        return List.of(
                new OptOut("Chrome", "https://support.google.com/chrome/answer/95647"),
                new OptOut("Firefox", "https://support.mozilla.org/kb/enhanced-tracking-protection-firefox-desktop"),
                new OptOut("Safari", "https://support.apple.com/guide/safari/sfri11471/mac"),
                new OptOut("Edge", "https://support.microsoft.com/microsoft-edge"));
    }

    private static Choice choice(Purpose purpose, Choices choices, ThirdParties parties) {
        List<String> names = parties.all().stream()
                .filter(party -> party.purpose() == purpose)
                .map(ThirdParty::name)
                .toList();
        return new Choice(
                purpose.field(),
                purpose.title(),
                Words.list(names),
                choices.on(purpose)
                        .map(allowed -> allowed ? "You have allowed it." : "You have refused it.")
                        .orElse("You have not chosen, so nothing is loaded."));
    }

    private static List<CookieRow> cookies(ThirdParties parties, OidcProvider operators, boolean secure) {
        List<CookieRow> rows = new ArrayList<>();
        Stream.of(FirstPartyCookie.values())
                .filter(cookie ->
                        cookie != FirstPartyCookie.CHOICES || !parties.on().isEmpty())
                .forEach(cookie -> rows.add(new CookieRow(
                        cookie.label(secure),
                        "This site",
                        cookie.purpose(),
                        cookie.occasion(),
                        lifetime(cookie.lifetime()))));
        if (operators.on()) {
            rows.add(new CookieRow(
                    OidcProvider.COOKIE,
                    "This site",
                    "Ties a sign-in at a provider to the browser that began it.",
                    "When somebody who runs the site signs in there",
                    OidcProvider.LONGEST_VISIT.toMinutes() + " minutes"));
        }
        parties.all()
                .forEach(party -> party.cookies()
                        .forEach(cookie -> rows.add(new CookieRow(
                                cookie.name(),
                                party.name(),
                                cookie.purpose(),
                                "When you have allowed " + party.purpose().field(),
                                cookie.lifetime()))));
        return rows;
    }

    private static String lifetime(Duration lifetime) {
        return lifetime.isZero() ? "until you close the browser" : lifetime.toDays() / DAYS_OF_A_MONTH + " months";
    }
}
