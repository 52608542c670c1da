package org.xrayreference.gateway.library;

import org.xrayreference.gateway.services.Reference;

/**
 * A library picture to look at.
 *
 * @param thumbnail for small places, {@code image} for large ones
 * @param alternative says what is recorded, its labels among it
 * @param unlabelled the same without the labels
 */
public record Film(
        String id,
        String href,
        String thumbnail,
        String image,
        Size size,
        String alternative,
        String unlabelled,
        String findings,
        String facts,
        Overlay overlay,
        boolean synthetic) {

    public static Film of(Reference reference) {
        String api = "/api/v1/references/" + reference.id();
        return new Film(
                reference.id(),
                "/library/" + reference.id(),
                api + "/thumbnail",
                api + "/image",
                Size.of(reference.width(), reference.height()),
                PictureWords.alternative(reference),
                PictureWords.unlabelled(reference),
                PictureWords.findings(reference),
                PictureWords.facts(reference),
                Overlay.of(reference),
                PictureWords.isSynthetic(reference));
    }
}
