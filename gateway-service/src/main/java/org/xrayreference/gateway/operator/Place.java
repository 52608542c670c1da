package org.xrayreference.gateway.operator;

/** The pages that each page of the operators leads to. */
enum Place {
    OVERVIEW("Overview", "/operator"),
    MESSAGES("Messages", "/operator/messages"),
    REPORTS("Reports", "/operator/reports"),
    HOLDS("Holds", "/operator/holds"),
    RETENTION("Retention", "/operator/retention"),
    DEAD_LETTERS("Dead letters", "/operator/dead-letters"),
    JOBS("Jobs", "/operator/jobs"),
    AUDIT("Record", "/operator/audit");

    private final String label;
    private final String href;

    Place(String label, String href) {
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
