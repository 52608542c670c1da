package org.xrayreference.gateway.site;

/** The places that the head of every page leads to. */
public enum Section {
    LIBRARY("Library", "/library"),
    FINDINGS("Findings", "/findings"),
    LEARN("Learn", "/learn"),
    COMPARE("Compare", "/compare"),
    UPLOAD("Try a picture", "/upload"),
    NONE("", "");

    private final String label;
    private final String href;

    Section(String label, String href) {
        this.label = label;
        this.href = href;
    }

    String label() {
        return label;
    }

    String href() {
        return href;
    }
}
