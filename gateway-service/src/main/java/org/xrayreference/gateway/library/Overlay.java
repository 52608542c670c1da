package org.xrayreference.gateway.library;

import java.util.List;
import java.util.Locale;

import org.xrayreference.gateway.services.Reference;

/** The boxes of a picture, in the picture's own pixels, to be drawn over it at any size. */
public record Overlay(String viewBox, List<Box> boxes) {
    /** A name's height beside the picture's long side. */
    private static final double TEXT = 1 / 36.0;

    /** @param textY above the box, or inside it where there is no room */
    public record Box(String finding, String x, String y, String width, String height, String textY, String textSize) {}

    public static Overlay of(Reference reference) {
        double textSize = Math.max(reference.width(), reference.height()) * TEXT;
        return new Overlay(
                "0 0 " + reference.width() + " " + reference.height(),
                reference.boxes().stream().map(box -> box(box, textSize)).toList());
    }

    public boolean isEmpty() {
        return boxes.isEmpty();
    }

    private static Box box(Reference.Box box, double textSize) {
        double above = box.y() - textSize * 0.4;
        return new Box(
                box.finding(),
                pixels(box.x()),
                pixels(box.y()),
                pixels(box.width()),
                pixels(box.height()),
                pixels(above > textSize ? above : box.y() + textSize * 1.2),
                pixels(textSize));
    }

    private static String pixels(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
