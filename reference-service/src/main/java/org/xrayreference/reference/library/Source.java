package org.xrayreference.reference.library;

/** Where a library picture comes from, and what must be said about that. */
public enum Source {
    NIH(
            "NIH ChestX-ray14",
            "No restrictions on use; the NIH Clinical Center asks to be acknowledged as the provider.",
            "Wang X, Peng Y, Lu L, Lu Z, Bagheri M, Summers RM. ChestX-ray8: Hospital-scale Chest X-ray Database and"
                    + " Benchmarks on Weakly-Supervised Classification and Localization of Common Thorax Diseases."
                    + " IEEE CVPR 2017. https://nihcc.app.box.com/v/ChestXray-NIHCC"),
    SYNTHETIC(
            "Synthetic phantom",
            "Apache-2.0",
            "Drawn by the software of X-ray Reference. It shows no person, and only the idea of a sign.");

    private final String displayName;
    private final String licence;
    private final String citation;

    Source(String displayName, String licence, String citation) {
        this.displayName = displayName;
        this.licence = licence;
        this.citation = citation;
    }

    public String displayName() {
        return displayName;
    }

    public String licence() {
        return licence;
    }

    public String citation() {
        return citation;
    }
}
