package org.xrayreference.gateway.compare;

import java.util.List;
import java.util.Locale;

import org.xrayreference.gateway.services.Reference;

/** A box around what is seen on a library picture, in the film's own pixels. */
public record MarkedBox(
        String finding, String x, String y, String width, String height, String textY, String textSize) {
    private static final double TEXT_SHARE = 1 / 36.0;

    static List<MarkedBox> of(Reference reference) {
        double text = Math.max(reference.width(), reference.height()) * TEXT_SHARE;
        return reference.boxes().stream().map(box -> of(box, text)).toList();
    }

    private static MarkedBox of(Reference.Box box, double text) {
        double above = box.y() - text * 0.4;
        return new MarkedBox(
                box.finding(),
                pixels(box.x()),
                pixels(box.y()),
                pixels(box.width()),
                pixels(box.height()),
                pixels(above > text ? above : box.y() + text * 1.2),
                pixels(text));
    }

    private static String pixels(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
