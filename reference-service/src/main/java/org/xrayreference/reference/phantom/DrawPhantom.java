package org.xrayreference.reference.phantom;

import static org.xrayreference.reference.phantom.Film.ellipse;
import static org.xrayreference.reference.phantom.Film.smooth;
import static org.xrayreference.reference.phantom.Film.square;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.xrayreference.reference.finding.Finding;
import org.xrayreference.reference.library.Reference;
import org.xrayreference.reference.library.View;
import org.xrayreference.reference.phantom.Chest.Side;
import org.xrayreference.reference.picture.GreyPicture;

/** Draws a schematic chest film: thorax, ribs, lungs, heart, diaphragm, collar bones, and the signs of the findings. */
final class DrawPhantom {
    private static final int RIBS = 9;

    /** A drawn film, and where its signs are, in its pixels. */
    record Drawn(GreyPicture picture, List<Reference.Box> boxes) {}

    Drawn draw(PhantomPlan plan) {
        Random random = plan.random();
        Chest chest = chest(plan, random);
        Film film = new Film();
        body(film, chest);
        film.paint(chest.lungs(), plan.findings().contains(Finding.EMPHYSEMA) ? 0.11 : 0.19, 0.92);
        vessels(film, chest, random);
        DrawSigns signs = new DrawSigns(film, chest, random);
        List<Reference.Box> boxes = new ArrayList<>();
        for (Finding finding : plan.findings()) {
            signs.behindHeart(finding).ifPresent(boxes::add);
        }
        middle(film, chest);
        bones(film, chest);
        for (Finding finding : plan.findings()) {
            signs.inFront(finding).ifPresent(boxes::add);
        }
        grain(film, random);
        DrawLetters.write(film, "SYNTHETIC", 0.5, 0.965, 3);
        DrawLetters.write(film, "L", chest.middle() + chest.width() + 0.07, 0.07, 4);
        return new Drawn(film.picture(), boxes);
    }

    private static Chest chest(PhantomPlan plan, Random random) {
        boolean emphysema = plan.findings().contains(Finding.EMPHYSEMA);
        boolean wide = plan.findings().contains(Finding.CARDIOMEGALY);
        double[] raised = {0, 0};
        if (plan.findings().contains(Finding.ATELECTASIS)) {
            raised[random.nextInt(2)] = 0.045;
        }
        double heart = 1 + 0.08 * random.nextDouble();
        heart *= plan.view() == View.AP ? 1.1 : 1;
        heart *= wide ? 1.5 + 0.2 * random.nextDouble() : 1;
        heart *= emphysema ? 0.72 : 1;
        heart *= plan.findings().contains(Finding.EDEMA) ? 1.15 : 1;
        return new Chest(new Chest.Measures(
                0.5 + 0.02 * (random.nextDouble() - 0.5),
                0.345 + 0.04 * random.nextDouble(),
                0.12 + 0.03 * random.nextDouble(),
                (emphysema ? 0.87 : 0.79) + 0.03 * random.nextDouble(),
                emphysema ? 0.03 : 0.095 + 0.03 * random.nextDouble(),
                raised,
                heart));
    }

    private static void body(Film film, Chest chest) {
        film.paint(Film.everywhere(), 0.03, 1);
        double m = chest.middle();
        double w = chest.width();
        // neck, shoulders with arms, trunk
        film.paint(ellipse(m, -0.02, 0.13, 0.22, 0.12), 0.55, 0.9);
        film.paint(ellipse(m, 0.36, w + 0.2, 0.3, 0.08), 0.42, 0.85);
        film.paint(
                (x, y) -> smooth(0.1, 0.2, y)
                        * (1 - smooth(w + 0.055, w + 0.085, Math.abs(x - m) - 0.03 * square(y - 0.3))),
                0.58,
                0.95);
        // below the diaphragm
        film.add(
                (x, y) -> smooth(chest.base() - 0.2, chest.base() + 0.1, y)
                        * (1 - smooth(w + 0.02, w + 0.1, Math.abs(x - m))),
                0.2);
    }

    private static void vessels(Film film, Chest chest, Random random) {
        for (Side side : Side.values()) {
            Film.Shape lung = chest.lung(side);
            double[] root = {chest.middle() + side.sign * 0.085, chest.top() + 0.47 * (chest.base() - chest.top())};
            film.add(ellipse(root[0], root[1], 0.04, 0.065, 0.8), 0.17);
            for (int i = 0; i < 9; i++) {
                double angle = Math.PI * (-0.46 + 0.92 * i / 8 + 0.05 * (random.nextDouble() - 0.5));
                double[] start = {root[0] + side.sign * 0.012, root[1] + 0.045 * StrictMath.sin(angle)};
                branch(film, lung, start, side, angle, 0.11 + 0.06 * random.nextDouble(), 0.007, 4, random);
            }
        }
    }

    private static void branch(
            Film film,
            Film.Shape lung,
            double[] from,
            Side side,
            double angle,
            double length,
            double halfWidth,
            int left,
            Random random) {
        double x = from[0] + side.sign * length * StrictMath.cos(angle);
        double y = from[1] + length * StrictMath.sin(angle);
        film.stroke(from[0], from[1], x, y, halfWidth, 0.085, lung);
        if (left > 1) {
            double fork = 0.25 + 0.15 * random.nextDouble();
            branch(
                    film,
                    lung,
                    new double[] {x, y},
                    side,
                    angle - fork,
                    0.62 * length,
                    0.72 * halfWidth,
                    left - 1,
                    random);
            branch(
                    film,
                    lung,
                    new double[] {x, y},
                    side,
                    angle + fork,
                    0.62 * length,
                    0.72 * halfWidth,
                    left - 1,
                    random);
        }
    }

    /** Spine, great vessels and heart. */
    private static void middle(Film film, Chest chest) {
        double m = chest.middle();
        film.add((x, y) -> 1 - smooth(0.025, 0.05, Math.abs(x - m)), 0.08);
        for (int i = 0; i < 14; i++) {
            double y = 0.05 + 0.068 * i;
            film.stroke(m - 0.035, y, m + 0.035, y, 0.006, -0.035, Film.everywhere());
        }
        // windpipe
        film.add((x, y) -> (1 - smooth(0.012, 0.02, Math.abs(x - m + 0.005))) * (1 - smooth(0.28, 0.36, y)), -0.1);
        double bottom = chest.base() - 0.55 * chest.dome();
        double heartY = bottom - 0.13;
        double size = chest.heart();
        film.paint(ellipse(m + 0.052, chest.top() + 0.2, 0.042, 0.045, 0.15), 0.66, 0.8);
        Film.Shape upright = ellipse(m + 0.03 + 0.022 * size, heartY, 0.125 * size, 0.15 + 0.012 * size, 0.06);
        // leaning: its tip points down and to the film's right
        film.paint((x, y) -> upright.at(x - 0.32 * (y - heartY), y), 0.74, 0.9);
        film.paint(ellipse(m - 0.025, heartY - 0.02, 0.072 * size, 0.125, 0.1), 0.72, 0.85);
    }

    private static void bones(Film film, Chest chest) {
        for (Side side : Side.values()) {
            for (int rib = 0; rib < RIBS; rib++) {
                rib(film, chest, side, chest.top() + 0.02 + rib * 0.072);
            }
            double m = chest.middle();
            double shoulder = chest.top() + 0.015;
            curve(
                    film,
                    m + side.sign * 0.035,
                    chest.top() + 0.085,
                    m + side.sign * 0.2,
                    shoulder + 0.03,
                    m + side.sign * (chest.width() + 0.04),
                    shoulder - 0.03,
                    0.015,
                    0.2,
                    Film.everywhere());
            // shoulder blade
            curve(
                    film,
                    m + side.sign * (chest.width() + 0.06),
                    shoulder + 0.02,
                    m + side.sign * (chest.width() - 0.02),
                    shoulder + 0.16,
                    m + side.sign * (chest.width() + 0.01),
                    shoulder + 0.29,
                    0.01,
                    0.07,
                    Film.everywhere());
        }
    }

    /** The back part falls outwards, the fainter front part comes back lower down. */
    private static void rib(Film film, Chest chest, Side side, double y) {
        Film.Shape cage = (x, at) -> {
            double off = (x - chest.middle()) * side.sign;
            return off > 0.035 && off < chest.outer(at) + 0.025 && at < chest.base() + 0.06 ? 1 : 0;
        };
        double m = chest.middle();
        double outer = chest.outer(y + 0.06) + 0.012;
        curve(
                film,
                m + side.sign * 0.04,
                y,
                m + side.sign * outer * 0.62,
                y - 0.035,
                m + side.sign * outer,
                y + 0.075,
                0.0125,
                0.095,
                cage);
        curve(
                film,
                m + side.sign * outer,
                y + 0.075,
                m + side.sign * outer * 0.86,
                y + 0.17,
                m + side.sign * outer * 0.42,
                y + 0.19,
                0.0115,
                0.05,
                cage);
    }

    /** A quadratic Bézier curve in short strokes. */
    private static void curve(
            Film film,
            double x1,
            double y1,
            double cx,
            double cy,
            double x2,
            double y2,
            double halfWidth,
            double amount,
            Film.Shape within) {
        Film.Shape curve = (x, y) -> {
            double nearest = Double.MAX_VALUE;
            double px = x1;
            double py = y1;
            for (int i = 1; i <= 12; i++) {
                double t = i / 12.0;
                double qx = square(1 - t) * x1 + 2 * t * (1 - t) * cx + square(t) * x2;
                double qy = square(1 - t) * y1 + 2 * t * (1 - t) * cy + square(t) * y2;
                nearest = Math.min(nearest, squaredDistance(x, y, px, py, qx, qy));
                px = qx;
                py = qy;
            }
            double share = 1 - smooth(halfWidth * 0.6, halfWidth, Math.sqrt(nearest));
            return share > 0 ? share * within.at(x, y) : 0;
        };
        film.addWithin(
                curve,
                amount,
                Math.min(x1, Math.min(cx, x2)) - halfWidth,
                Math.min(y1, Math.min(cy, y2)) - halfWidth,
                Math.max(x1, Math.max(cx, x2)) + halfWidth,
                Math.max(y1, Math.max(cy, y2)) + halfWidth);
    }

    private static double squaredDistance(double x, double y, double x1, double y1, double x2, double y2) {
        double dx = x2 - x1;
        double dy = y2 - y1;
        double along = Film.clamp(((x - x1) * dx + (y - y1) * dy) / Math.max(1e-12, dx * dx + dy * dy));
        return square(x - x1 - along * dx) + square(y - y1 - along * dy);
    }

    private static void grain(Film film, Random random) {
        film.add((x, y) -> random.nextDouble() - 0.5, 0.035);
    }
}
