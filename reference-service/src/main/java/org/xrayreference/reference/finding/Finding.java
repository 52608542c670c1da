package org.xrayreference.reference.finding;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The labels of NIH ChestX-ray14. */
public enum Finding {
    ATELECTASIS("Atelectasis"),
    CARDIOMEGALY("Cardiomegaly"),
    EFFUSION("Effusion"),
    INFILTRATION("Infiltration"),
    MASS("Mass"),
    NODULE("Nodule"),
    PNEUMONIA("Pneumonia"),
    PNEUMOTHORAX("Pneumothorax"),
    CONSOLIDATION("Consolidation"),
    EDEMA("Edema"),
    EMPHYSEMA("Emphysema"),
    FIBROSIS("Fibrosis"),
    PLEURAL_THICKENING("Pleural Thickening"),
    HERNIA("Hernia"),
    NO_FINDING("No Finding");

    private final String displayName;

    Finding(String displayName) {
        this.displayName = displayName;
    }

    /** As people read it and as answers carry it. */
    public String displayName() {
        return displayName;
    }

    /** As addresses and file names carry it. */
    public String slug() {
        return displayName.toLowerCase(Locale.ROOT).replace(' ', '-');
    }

    /** Reads a slug, a display name, or NIH's spelling ("Pleural_Thickening", in older files "Infiltrate"). */
    public static Optional<Finding> parse(String text) {
        String slug = text.strip().toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
        String known = slug.equals("infiltrate") ? "infiltration" : slug;
        return Arrays.stream(values())
                .filter(finding -> finding.slug().equals(known))
                .findFirst();
    }

    /** As rows of the database name them. */
    public static Set<Finding> ofSlugs(String... slugs) {
        Set<Finding> findings = EnumSet.noneOf(Finding.class);
        Arrays.stream(slugs).forEach(slug -> findings.add(parse(slug).orElseThrow()));
        return findings;
    }
}
