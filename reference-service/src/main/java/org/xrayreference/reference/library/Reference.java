package org.xrayreference.reference.library;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import org.xrayreference.reference.finding.Finding;

/**
 * One picture of the library.
 *
 * @param id NIH's image index without {@code .png}; that of a drawn film begins with {@link #DRAWN}
 * @param patient tells which pictures show the same patient; never published
 * @param followUp counts a patient's visits from 0
 * @param width of the original film in pixels, with {@code height}; the kept image has this shape at another size
 * @param boxes in pixels of the original film
 * @param imageSha256 of the file that the picture was made from
 * @param split never published
 */
public record Reference(
        String id,
        Source source,
        int patient,
        List<Finding> findings,
        View view,
        Optional<Sex> sex,
        OptionalInt age,
        int followUp,
        int width,
        int height,
        List<Box> boxes,
        boolean hasImage,
        Optional<String> imageSha256,
        Optional<Split> split) {

    public static final String DRAWN = "synthetic-";

    public Reference {
        findings = findings.stream().sorted().distinct().toList();
        boxes = List.copyOf(boxes);
        if (findings.isEmpty() || width < 1 || height < 1) {
            throw new IllegalArgumentException(id + ": " + findings + ", " + width + " x " + height);
        }
    }

    /** Where a radiologist marked a finding, or a program drew it. */
    public record Box(Finding finding, double x, double y, double width, double height) {}

    /** Whether what is kept of the other's picture would be the same for this one. */
    public boolean hasPictureOf(Reference other) {
        return imageSha256.equals(other.imageSha256) && width == other.width && height == other.height;
    }

    public Reference withImage(String sha256) {
        return new Reference(
                id,
                source,
                patient,
                findings,
                view,
                sex,
                age,
                followUp,
                width,
                height,
                boxes,
                true,
                Optional.of(sha256),
                split);
    }
}
