package org.xrayreference.gateway.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.xrayreference.gateway.services.Reference;

/** A library picture's facts in words. */
public final class PictureWords {
    public static final String NO_FINDING = "No Finding";
    private static final int BAND = 10;

    private PictureWords() {}

    /** Whether the finding is all that the picture is labelled with. */
    public static boolean isLabelledOnly(Reference reference, String finding) {
        return reference.findings().size() == 1 && isLabelled(reference, finding);
    }

    /** @param finding its slug or its name */
    public static boolean isLabelled(Reference reference, String finding) {
        return reference.findings().stream().anyMatch(label -> slug(label).equals(slug(finding)));
    }

    public static boolean isSynthetic(Reference reference) {
        return reference.id().startsWith("synthetic-")
                || reference.source() != null
                        && reference.source().name() != null
                        && reference.source().name().contains("Synthetic");
    }

    /** Library pictures of one patient have one number before the line; others have no such number. */
    public static String patient(Reference reference) {
        return reference.id().replaceFirst("_.*", "");
    }

    public static String slug(String finding) {
        return finding.strip().toLowerCase(Locale.ROOT).replaceAll("[ _]+", "-");
    }

    static String findings(Reference reference) {
        return reference.findings().isEmpty() ? NO_FINDING : String.join(", ", reference.findings());
    }

    /** "PA · woman · 54 years", with whatever is known. */
    public static String facts(Reference reference) {
        List<String> facts = new ArrayList<>();
        if (reference.view() != null) {
            facts.add(reference.view());
        }
        if (reference.sex() != null) {
            facts.add(sex(reference.sex()));
        }
        if (reference.age() != null) {
            facts.add(reference.age() + "\u00a0years");
        }
        return String.join(" · ", facts);
    }

    public static String sex(String code) {
        return switch (code) {
            case "F" -> "female";
            case "M" -> "male";
            default -> "sex not recorded";
        };
    }

    static String shortView(String code) {
        return switch (code) {
            case "PA" -> "PA, back to front";
            case "AP" -> "AP, front to back";
            default -> code;
        };
    }

    static String view(String code) {
        if (code == null) {
            return "not recorded";
        }
        return switch (code) {
            case "PA" -> "PA: from back to front, usually standing";
            case "AP" -> "AP: from front to back, often at the bedside";
            default -> code;
        };
    }

    /** For those who do not see the picture: only what is recorded about it. */
    public static String alternative(Reference reference) {
        return unlabelled(reference) + "; labelled " + findings(reference);
    }

    /** For those who are to find out what it is labelled. */
    static String unlabelled(Reference reference) {
        StringBuilder text = new StringBuilder(isSynthetic(reference) ? "Drawn chest phantom" : "Chest X-ray");
        if (reference.view() != null) {
            text.append(", ").append(reference.view()).append(" view");
        }
        if (reference.sex() != null) {
            text.append(", ").append(sex(reference.sex()));
        }
        if (reference.age() != null) {
            int decade = reference.age() / BAND * BAND;
            text.append(", aged ").append(decade).append(" to ").append(decade + BAND - 1);
        }
        return text.toString();
    }
}
