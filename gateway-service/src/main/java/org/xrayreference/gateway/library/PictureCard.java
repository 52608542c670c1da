package org.xrayreference.gateway.library;

import java.util.List;

import org.xrayreference.gateway.services.Reference;

/**
 * A library picture as a small card.
 *
 * @param similarity "93 %", or null where nothing is compared
 * @param bar 0 to 100, the length of the similarity's bar
 * @param shared which of the compared picture's findings it carries too; empty when none or unknown
 * @param compareHref null where nothing is compared
 */
public record PictureCard(
        String href,
        boolean hasPicture,
        String thumbnail,
        int width,
        int height,
        String alternative,
        String findings,
        String facts,
        boolean synthetic,
        String similarity,
        int bar,
        String shared,
        boolean samePatient,
        String compareHref) {

    private static final int THUMBNAIL = 256;

    public static PictureCard of(Reference reference) {
        return of(reference, null, 0, List.of(), null);
    }

    /** Marks that the picture shows the patient of the one that it is compared with. Of library pictures only. */
    PictureCard ofSamePatient(boolean same) {
        return new PictureCard(
                href,
                hasPicture,
                thumbnail,
                width,
                height,
                alternative,
                findings,
                facts,
                synthetic,
                similarity,
                bar,
                shared,
                same,
                compareHref);
    }

    /** @param others id of the picture that this one is compared with */
    public static PictureCard similar(Reference reference, double similarity, List<String> shared, String others) {
        int percent = (int) Math.round(100 * Math.max(0, Math.min(1, similarity)));
        return of(
                reference,
                percent + "\u00a0%",
                percent,
                shared,
                "/compare?left=" + others + "&right=" + reference.id());
    }

    private static PictureCard of(
            Reference reference, String similarity, int bar, List<String> shared, String compareHref) {
        Size size = Size.of(reference.width(), reference.height()).within(THUMBNAIL);
        return new PictureCard(
                "/library/" + reference.id(),
                reference.hasPicture(),
                "/api/v1/references/" + reference.id() + "/thumbnail",
                size.width(),
                size.height(),
                PictureWords.alternative(reference),
                PictureWords.findings(reference),
                PictureWords.facts(reference),
                PictureWords.isSynthetic(reference),
                similarity,
                bar,
                String.join(", ", shared),
                false,
                compareHref);
    }
}
