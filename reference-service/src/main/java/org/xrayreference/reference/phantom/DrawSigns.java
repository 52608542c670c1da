package org.xrayreference.reference.phantom;

import static org.xrayreference.reference.phantom.Film.ellipse;
import static org.xrayreference.reference.phantom.Film.smooth;
import static org.xrayreference.reference.phantom.Film.square;

import java.util.Optional;
import java.util.Random;

import org.xrayreference.reference.finding.Finding;
import org.xrayreference.reference.library.Reference;
import org.xrayreference.reference.phantom.Chest.Side;

/** Draws the idea of each finding's sign. */
final class DrawSigns {
    private final Film film;
    private final Chest chest;
    private final Random random;
    private final Side side;

    DrawSigns(Film film, Chest chest, Random random) {
        this.film = film;
        this.chest = chest;
        this.random = random;
        Side either = random.nextBoolean() ? Side.LEFT : Side.RIGHT;
        this.side = chest.raisedSide() == null ? either : chest.raisedSide();
    }

    /** Signs that the heart and the ribs are drawn over; gives a box where there is one place to point at. */
    Optional<Reference.Box> behindHeart(Finding finding) {
        switch (finding) {
            case ATELECTASIS -> plates();
            case EFFUSION -> effusion();
            case INFILTRATION -> patches();
            case PNEUMONIA -> pneumonia();
            case CONSOLIDATION -> consolidation();
            case EDEMA -> edema();
            case FIBROSIS -> net();
            case PNEUMOTHORAX -> rim();
            case MASS -> {
                return Optional.of(round(finding, 0.05 + 0.025 * random.nextDouble(), 0.42, 0.1));
            }
            case NODULE -> {
                return Optional.of(round(finding, 0.014 + 0.008 * random.nextDouble(), 0.4, 0.25));
            }
            case CARDIOMEGALY, EMPHYSEMA, PLEURAL_THICKENING, HERNIA, NO_FINDING -> {}
        }
        return Optional.empty();
    }

    /** Signs that are drawn over everything. */
    Optional<Reference.Box> inFront(Finding finding) {
        if (finding == Finding.PLEURAL_THICKENING) {
            thickening();
        }
        return finding == Finding.HERNIA ? Optional.of(hernia()) : Optional.empty();
    }

    private Reference.Box round(Finding finding, double radius, double amount, double softness) {
        double[] place = chest.place(side, 0.2 + 0.45 * random.nextDouble(), 0.45 + 0.2 * random.nextDouble());
        film.add(within(ellipse(place[0], place[1], radius, 0.9 * radius, softness)), amount);
        return box(finding, place[0] - radius, place[1] - radius, 2 * radius, 2 * radius);
    }

    private void plates() {
        for (int i = 0; i < 3; i++) {
            double[] inner = chest.place(side, 0.66 + 0.07 * i, 0.3 + 0.1 * random.nextDouble());
            double[] outer = chest.place(side, 0.7 + 0.06 * i + 0.03 * random.nextDouble(), 0.8);
            film.stroke(inner[0], inner[1], outer[0], outer[1], 0.009, 0.3, chest.lung(side));
        }
        film.add(within(ellipse(chest.middle() + side.sign * 0.15, chest.base() - 0.1, 0.14, 0.06, 0.6)), 0.16);
    }

    private void effusion() {
        double level = 0.07 + 0.16 * random.nextDouble();
        Film.Shape lung = chest.lung(side);
        film.paint(
                (x, y) -> {
                    double share = (x - chest.middle()) * side.sign / chest.width();
                    double surface = chest.base() - chest.dome() * 0.6 - level + 0.06 - 0.13 * share * share * share;
                    return lung.at(x, y) * smooth(-0.012, 0.02, y - surface);
                },
                0.76,
                0.95);
    }

    private void patches() {
        for (int i = 0; i < 5; i++) {
            double[] place = chest.place(side, 0.4 + 0.35 * random.nextDouble(), 0.2 + 0.5 * random.nextDouble());
            film.add(within(ellipse(place[0], place[1], 0.07, 0.055, 0.9)), 0.12);
        }
    }

    private void pneumonia() {
        double[] place = chest.place(side, 0.62, 0.42);
        for (int i = 0; i < 16; i++) {
            double dx = 0.09 * (random.nextDouble() - 0.5) * 2;
            double dy = 0.08 * (random.nextDouble() - 0.5) * 2;
            film.add(within(ellipse(place[0] + dx, place[1] + dy, 0.045, 0.04, 0.8)), 0.085);
        }
        airways(place, -0.1);
    }

    private void consolidation() {
        double[] place = chest.place(side, 0.35, 0.5);
        double fissure = place[1] + 0.07;
        film.paint(
                within((x, y) -> ellipse(place[0], place[1], 0.16, 0.14, 0.2).at(x, y)
                        * (1 - smooth(fissure - 0.006, fissure + 0.006, y))),
                0.66,
                0.9);
        airways(place, -0.16);
    }

    /** Dark branches in what is bright. */
    private void airways(double[] place, double amount) {
        for (int i = -1; i <= 1; i++) {
            film.stroke(
                    place[0] - side.sign * 0.07,
                    place[1],
                    place[0] + side.sign * 0.05,
                    place[1] + 0.04 * i,
                    0.006,
                    amount,
                    chest.lung(side));
        }
    }

    private void edema() {
        for (Side each : Side.values()) {
            double x = chest.middle() + each.sign * 0.14;
            double y = chest.top() + 0.52 * (chest.base() - chest.top());
            film.add(within(ellipse(x, y, 0.15, 0.2, 0.85)), 0.28);
            for (int i = 0; i < 5; i++) {
                double height = chest.base() - 0.08 - 0.022 * i;
                double outer = chest.outer(height);
                film.stroke(
                        chest.middle() + each.sign * (outer - 0.05),
                        height,
                        chest.middle() + each.sign * outer,
                        height,
                        0.003,
                        0.16,
                        chest.lung(each));
            }
        }
    }

    private void net() {
        for (Side each : Side.values()) {
            for (int i = 0; i < 190; i++) {
                double[] place =
                        chest.place(each, 1 - 0.6 * square(random.nextDouble()), Math.sqrt(random.nextDouble()) * 0.98);
                double angle = Math.PI * random.nextDouble();
                double dx = 0.022 * StrictMath.cos(angle);
                double dy = 0.022 * StrictMath.sin(angle);
                film.stroke(place[0] - dx, place[1] - dy, place[0] + dx, place[1] + dy, 0.0036, 0.15, chest.lung(each));
            }
        }
    }

    private void rim() {
        double gap = 0.05 + 0.05 * random.nextDouble();
        Film.Shape lung = chest.lung(side);
        Film.Shape outside = (x, y) -> {
            double off = (x - chest.middle()) * side.sign;
            double depth = chest.depth(y);
            return smooth(-0.004, 0.004, off - lungEdge(gap, y, depth)) * lung.at(x, y);
        };
        film.paint(outside, 0.06, 0.95);
        film.add(
                (x, y) -> {
                    double off = (x - chest.middle()) * side.sign;
                    double distance = Math.abs(off - lungEdge(gap, y, chest.depth(y)));
                    return (1 - smooth(0.0015, 0.005, distance)) * lung.at(x, y);
                },
                0.33);
    }

    /** Where the shrunken lung ends: furthest from the ribs at the top. */
    private double lungEdge(double gap, double y, double depth) {
        return chest.outer(y)
                - gap * (1.25 - 0.85 * Film.clamp(depth))
                - (depth < 0.16 ? 3.2 * square(0.16 - depth) : 0);
    }

    private void thickening() {
        double thickness = 0.022 + 0.018 * random.nextDouble();
        film.paint(
                (x, y) -> {
                    double off = (x - chest.middle()) * side.sign;
                    double depth = chest.depth(y);
                    double wave = 0.006 * StrictMath.sin(40 * y);
                    return smooth(-0.006, 0.006, off - chest.outer(y) + thickness + wave)
                            * (1 - smooth(0, 0.012, off - chest.outer(y)))
                            * smooth(0.12, 0.25, depth)
                            * (1 - smooth(1, 1.04, depth));
                },
                0.78,
                0.85);
        film.paint(
                ellipse(chest.middle() + side.sign * (chest.width() - 0.02), chest.base() - 0.02, 0.06, 0.045, 0.3),
                0.74,
                0.85);
    }

    private Reference.Box hernia() {
        double x = chest.middle() + 0.035 + 0.02 * random.nextDouble();
        double y = chest.base() - chest.dome() - 0.02;
        double radius = 0.075 + 0.02 * random.nextDouble();
        film.paint(ellipse(x, y, radius, radius, 0.06), 0.86, 0.8);
        double level = y - 0.01;
        film.paint(
                (px, py) -> ellipse(x, y, 0.85 * radius, 0.85 * radius, 0.06).at(px, py)
                        * (1 - smooth(level - 0.003, level + 0.003, py)),
                0.3,
                0.85);
        return box(Finding.HERNIA, x - radius, y - radius, 2 * radius, 2 * radius);
    }

    private Film.Shape within(Film.Shape shape) {
        Film.Shape lungs = chest.lungs();
        return (x, y) -> {
            double share = shape.at(x, y);
            return share > 0 ? share * lungs.at(x, y) : 0;
        };
    }

    private static Reference.Box box(Finding finding, double x, double y, double width, double height) {
        return new Reference.Box(finding, x * Film.SIDE, y * Film.SIDE, width * Film.SIDE, height * Film.SIDE);
    }
}
