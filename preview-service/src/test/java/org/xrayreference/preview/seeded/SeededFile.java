package org.xrayreference.preview.seeded;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * A picture with secrets in some of the places that its format has.
 *
 * @param shape names the format and its variant
 * @param plain the same picture without any secret
 */
public record SeededFile(String shape, byte[] bytes, byte[] plain, List<Hidden> hidden) {
    private static final List<Shape> SHAPES = shapes();

    public record Hidden(Place place, Secret secret) {}

    private record Shape(String name, Supplier<CarryingFile> empty) {}

    /** The file of this number; the same again for the same seed. Every shape has its turn, and in it every place. */
    public static SeededFile make(long seed, int number) {
        Random random = new Random(seed * 1_000_003 + number);
        Shape shape = SHAPES.get(number % SHAPES.size());
        CarryingFile file = shape.empty.get();
        List<Place> places = new ArrayList<>(file.places());
        Place first = places.get(number / SHAPES.size() % places.size());
        Collections.shuffle(places, random);
        places.remove(first);
        places.add(0, first);
        List<Hidden> hidden = places.subList(0, 1 + random.nextInt(places.size())).stream()
                .map(place -> new Hidden(place, Secret.any(random)))
                .toList();
        hidden.forEach(one -> one.place().hide().accept(one.secret()));
        return new SeededFile(shape.name, file.bytes(), shape.empty.get().bytes(), hidden);
    }

    /** The bytes of a shape with nothing hidden in them. */
    public static byte[] plain(String shape) {
        return SHAPES.stream()
                .filter(one -> one.name.equals(shape))
                .findFirst()
                .orElseThrow()
                .empty
                .get()
                .bytes();
    }

    /** The names of all places there are. */
    public static Set<String> places() {
        return SHAPES.stream()
                .flatMap(shape -> shape.empty.get().places().stream())
                .map(Place::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Shape> shapes() {
        List<Shape> shapes = new ArrayList<>();
        for (CarryingPng.Kind kind : CarryingPng.Kind.values()) {
            shapes.add(new Shape("PNG " + kind, () -> new CarryingPng(kind)));
        }
        for (CarryingJpeg.Kind kind : CarryingJpeg.Kind.values()) {
            shapes.add(new Shape("JPEG " + kind, () -> new CarryingJpeg(kind)));
        }
        for (CarryingTiff.Kind kind : CarryingTiff.Kind.values()) {
            shapes.add(new Shape("TIFF " + kind, () -> new CarryingTiff(kind)));
        }
        for (CarryingDicom.Kind kind : CarryingDicom.Kind.values()) {
            shapes.add(new Shape("DICOM " + kind, () -> new CarryingDicom(kind)));
        }
        for (CarryingWebp.Kind kind : CarryingWebp.Kind.values()) {
            shapes.add(new Shape("WEBP " + kind, () -> new CarryingWebp(kind)));
        }
        shapes.add(new Shape("GIF", CarryingGif::new));
        shapes.add(new Shape("BMP", CarryingBmp::new));
        return shapes;
    }
}
