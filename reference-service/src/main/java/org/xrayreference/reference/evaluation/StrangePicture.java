package org.xrayreference.reference.evaluation;

import java.util.SplittableRandom;

import org.xrayreference.reference.picture.GreyPicture;
import org.xrayreference.reference.picture.ResizePicture;

/** Kinds of made pictures that are no frontal chest film. */
enum StrangePicture {
    GRAIN("grain") {
        @Override
        double tone(double x, double y, Draw draw) {
            return 0.5 + draw.random.nextDouble(-1, 1) * draw.a;
        }
    },
    CLOUDS("clouds") {
        @Override
        double tone(double x, double y, Draw draw) {
            double sum = 0;
            for (int octave = 1; octave < 6; octave++) {
                double scale = octave * (3 + 9 * draw.a);
                sum += Math.sin(scale * x + 7 * draw.b * octave) * Math.cos(scale * y + 5 * draw.c * octave) / octave;
            }
            return 0.5 + 0.25 * sum;
        }
    },
    GRADIENT("gradient") {
        @Override
        double tone(double x, double y, Draw draw) {
            double angle = 6.28 * draw.a;
            return 0.5 + 0.7 * (Math.cos(angle) * (x - 0.5) + Math.sin(angle) * (y - 0.5));
        }
    },
    RINGS("rings") {
        @Override
        double tone(double x, double y, Draw draw) {
            return 0.5 + 0.5 * Math.cos(Math.hypot(x - draw.b, y - draw.c) * (5 + 60 * draw.a));
        }
    },
    CHECKERS("checkers") {
        @Override
        double tone(double x, double y, Draw draw) {
            int squares = 3 + (int) (20 * draw.a);
            return ((int) (x * squares) + (int) (y * squares)) % 2 == 0 ? 0.15 + 0.2 * draw.b : 0.7 + 0.3 * draw.c;
        }
    },
    PAGE("a page of writing") {
        @Override
        double tone(double x, double y, Draw draw) {
            int lines = 12 + (int) (25 * draw.a);
            double within = y * lines % 1;
            long word = Math.round(x * (40 + 60 * draw.b)) * 31 + (long) (y * lines) * 17;
            boolean ink = within > 0.35 && within < 0.75 && Long.hashCode(word * 2_654_435_761L) % 3 != 0;
            return ink && x > 0.08 && x < 0.92 ? 0.1 : 0.95;
        }
    },
    CHART("a chart") {
        @Override
        double tone(double x, double y, Draw draw) {
            int bars = 4 + (int) (10 * draw.a);
            double height =
                    0.2 + 0.7 * ((Long.hashCode((long) (x * bars) * 40_503 + (long) (99 * draw.b)) & 63) / 64.0);
            boolean bar = x * bars % 1 < 0.6 && 1 - y < height && y < 0.95;
            return bar ? 0.3 * draw.c : 1;
        }
    },
    LIMB("a limb") {
        @Override
        double tone(double x, double y, Draw draw) {
            double lean = (draw.a - 0.5) * 0.5 * (y - 0.5);
            double from = Math.abs(x - 0.5 - lean);
            double skin = 0.16 + 0.2 * draw.b;
            if (from > skin) {
                return 0.04;
            }
            double bone = 0.35 * skin * (1 + 0.6 * Math.pow(2 * Math.abs(y - 0.5), 4));
            double wall = Math.abs(from - 0.7 * bone) < 0.3 * bone ? 0.9 : 0.65;
            return from < bone ? wall : 0.35 + 0.1 * draw.c;
        }
    },
    HAND("a hand") {
        @Override
        double tone(double x, double y, Draw draw) {
            double fan = (x - 0.5) / (0.35 + 0.5 * (1 - y) * (0.6 + 0.4 * draw.a));
            double finger = Math.abs((fan * 5 + 10.5) % 1 - 0.5);
            boolean inside = Math.abs(fan) < 0.55;
            if (y > 0.55) {
                return inside ? 0.4 + 0.3 * (finger < 0.25 ? 1 : 0) : 0.05;
            }
            double joint = y * (7 + 3 * draw.b) % 1 < 0.12 ? 0.25 : 0;
            return inside && finger < 0.33 && y > 0.08 + 0.1 * Math.abs(fan)
                    ? (finger < 0.17 ? 0.85 - joint : 0.4)
                    : 0.05;
        }
    },
    FACE("a face, as a photograph would show it") {
        @Override
        double tone(double x, double y, Draw draw) {
            double head = Math.hypot((x - 0.5) / (0.28 + 0.06 * draw.a), (y - 0.5) / 0.4);
            if (head > 1) {
                return 0.6 + 0.3 * draw.b * y;
            }
            boolean eye = Math.hypot(Math.abs(x - 0.5) - 0.11, y - 0.42) < 0.035;
            boolean mouth = Math.abs(y - 0.68) < 0.02 && Math.abs(x - 0.5) < 0.1;
            boolean hair = y < 0.28 + 0.05 * draw.c;
            return eye || mouth || hair ? 0.15 : 0.75 - 0.25 * head;
        }
    },
    SHEET("shapes on a sheet") {
        @Override
        double tone(double x, double y, Draw draw) {
            double value = draw.a;
            for (int shape = 1; shape < 9; shape++) {
                double centreX = (draw.b * 37 * shape) % 1;
                double centreY = (draw.c * 53 * shape) % 1;
                double size = 0.05 + 0.15 * ((draw.a * 71 * shape) % 1);
                boolean inside = shape % 2 == 0
                        ? Math.hypot(x - centreX, y - centreY) < size
                        : Math.max(Math.abs(x - centreX), Math.abs(y - centreY)) < size;
                value = inside ? (draw.b * 91 * shape) % 1 : value;
            }
            return value;
        }
    };

    private static final int SIDE = 256;

    private final String description;

    StrangePicture(String description) {
        this.description = description;
    }

    String description() {
        return description;
    }

    /** Three numbers from 0 to 1 that make one picture of a kind, and more for grain. */
    private record Draw(double a, double b, double c, SplittableRandom random) {}

    /** @return the tone at a place of the unit square, 0 black to 1 white; anything beyond is cut off */
    abstract double tone(double x, double y, Draw draw);

    /** The same picture for the same number. */
    GreyPicture make(int number) {
        SplittableRandom random = new SplittableRandom(31L * ordinal() + number);
        Draw draw = new Draw(random.nextDouble(), random.nextDouble(), random.nextDouble(), random);
        double grain = 0.04 * random.nextDouble();
        byte[] tones = new byte[SIDE * SIDE];
        for (int i = 0; i < tones.length; i++) {
            double tone =
                    tone((i % SIDE + 0.5) / SIDE, (i / SIDE + 0.5) / SIDE, draw) + grain * random.nextDouble(-1, 1);
            tones[i] = (byte) Math.round(255 * Math.max(0, Math.min(1, tone)));
        }
        GreyPicture picture = new GreyPicture(SIDE, SIDE, tones);
        int width = 96 + random.nextInt(SIDE);
        return new ResizePicture().picture(picture, width, 96 + random.nextInt(SIDE));
    }
}
