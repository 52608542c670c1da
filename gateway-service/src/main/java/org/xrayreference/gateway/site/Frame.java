package org.xrayreference.gateway.site;

import java.util.Arrays;
import java.util.List;

/**
 * What stands around a page's content.
 *
 * @param hidden whether search engines are asked to keep out
 */
public record Frame(String title, String description, Section section, boolean hidden) {
    private static final String SITE = "X-ray Reference";

    public static Frame of(String title, String description, Section section) {
        return new Frame(title, description, section, false);
    }

    /** For pages that belong to one visitor, and for errors. */
    public static Frame hidden(String title, Section section) {
        return new Frame(title, "An educational library of chest X-rays.", section, true);
    }

    public String windowTitle() {
        return title.equals(SITE) ? SITE : title + " – " + SITE;
    }

    public List<Link> navigation() {
        return Arrays.stream(Section.values())
                .filter(entry -> entry != Section.NONE)
                .map(entry -> new Link(entry.label(), entry.href(), entry == section, entry == Section.UPLOAD))
                .toList();
    }

    /** @param call whether this is what the site would like a visitor to do */
    public record Link(String label, String href, boolean current, boolean call) {}
}
