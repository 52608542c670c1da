package org.xrayreference.gateway.texts;

import java.util.Set;

/** The hosts that pages may link to. What is configured (providers' terms) comes on top, named where it is shown. */
public final class AllowedHosts {
    private static final Set<String> HOSTS = Set.of(
            "arxiv.org",
            "doi.org",
            "globalprivacycontrol.org",
            "medlineplus.gov",
            "myadcenter.google.com",
            "nihcc.app.box.com",
            "optout.aboutads.info",
            "policies.google.com",
            "pubs.rsna.org",
            "radiopaedia.org",
            "support.apple.com",
            "support.google.com",
            "support.microsoft.com",
            "support.mozilla.org",
            "tools.google.com",
            "www.ncbi.nlm.nih.gov",
            "www.nhlbi.nih.gov",
            "www.nih.gov",
            "www.w3.org",
            "www.who.int",
            "www.youronlinechoices.eu");

    private AllowedHosts() {}

    public static boolean contains(String host) {
        return HOSTS.contains(host);
    }
}
