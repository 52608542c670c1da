package org.xrayreference.gateway.thirdparty;

import java.util.Locale;
import java.util.Set;

/** Where a visitor is, as far as advertising has to know. */
public enum Region {
    /** The EEA, the United Kingdom and Switzerland, where only a certified consent platform allows advertising. */
    CERTIFIED_CONSENT,
    ELSEWHERE;

    private static final Set<String> COUNTRIES = Set.of(
            "AT",
            "BE",
            "BG",
            "HR",
            "CY",
            "CZ",
            "DK",
            "EE",
            "FI",
            "FR",
            "DE",
            "GR",
            "HU",
            "IE",
            "IT",
            "LV",
            "LT",
            "LU",
            "MT",
            "NL",
            "PL",
            "PT",
            "RO",
            "SK",
            "SI",
            "ES",
            "SE",
            "IS",
            "LI",
            "NO",
            "GB",
            "CH",
            // Parts of these countries with codes of their own.
            "AX",
            "GF",
            "GP",
            "MQ",
            "YT",
            "RE",
            "MF",
            "GI",
            "IM",
            "JE",
            "GG");

    /** Codes that stand for no country: unknown, a satellite, the Tor network. */
    private static final Set<String> NOWHERE = Set.of("XX", "T1", "ZZ", "AP", "EU");

    /** @param country two letters, or null; what is no known country counts as inside */
    public static Region of(String country) {
        if (country == null || !country.matches("[A-Za-z0-9]{2}")) {
            return CERTIFIED_CONSENT;
        }
        String code = country.toUpperCase(Locale.ROOT);
        boolean known = Set.of(Locale.getISOCountries()).contains(code);
        return !known || NOWHERE.contains(code) || COUNTRIES.contains(code) ? CERTIFIED_CONSENT : ELSEWHERE;
    }
}
