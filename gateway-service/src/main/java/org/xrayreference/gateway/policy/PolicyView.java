package org.xrayreference.gateway.policy;

import java.time.ZoneOffset;
import java.util.List;

import org.xrayreference.gateway.site.Frame;
import org.xrayreference.gateway.site.Section;
import org.xrayreference.gateway.site.Words;
import org.xrayreference.gateway.texts.Markdown;

/** A version of the policy with the list of all. {@code standing} says how it stands to the present day. */
public record PolicyView(
        Frame frame, String title, String lead, String html, Standing standing, String since, List<Entry> versions) {

    enum Standing {
        IN_FORCE,
        ANNOUNCED,
        OLD
    }

    /** @param changes where the differences to the version before are shown; null for the first */
    public record Entry(String date, String href, String changes, String change, String standing, boolean shown) {}

    static PolicyView of(PolicyVersion shown, PolicyVersions versions) {
        boolean current = shown.equals(versions.inForce());
        String title = current ? shown.title() : shown.title() + ", version of " + date(shown);
        return new PolicyView(
                Frame.of(title, "What X-ray Reference receives, what it does with it, and for how long.", Section.NONE),
                title,
                shown.lead(),
                Markdown.html(shown.markdown()),
                standing(shown, versions),
                date(shown),
                versions.newestFirst().stream()
                        .map(version -> entry(version, versions, version.equals(shown)))
                        .toList());
    }

    public boolean announced() {
        return standing == Standing.ANNOUNCED;
    }

    public boolean old() {
        return standing == Standing.OLD;
    }

    static String date(PolicyVersion version) {
        return Words.date(version.date().atStartOfDay().toInstant(ZoneOffset.UTC));
    }

    private static Entry entry(PolicyVersion version, PolicyVersions versions, boolean shown) {
        String href = "/privacy/" + version.name();
        return new Entry(
                date(version),
                href,
                versions.before(version).map(ignored -> href + "/changes").orElse(null),
                version.change(),
                switch (standing(version, versions)) {
                    case IN_FORCE -> "in force";
                    case ANNOUNCED -> "announced";
                    case OLD -> "no longer in force";
                },
                shown);
    }

    private static Standing standing(PolicyVersion version, PolicyVersions versions) {
        if (version.equals(versions.inForce())) {
            return Standing.IN_FORCE;
        }
        return versions.isAnnounced(version) ? Standing.ANNOUNCED : Standing.OLD;
    }
}
