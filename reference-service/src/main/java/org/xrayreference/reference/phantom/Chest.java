package org.xrayreference.reference.phantom;

import static org.xrayreference.reference.phantom.Film.clamp;
import static org.xrayreference.reference.phantom.Film.smooth;
import static org.xrayreference.reference.phantom.Film.square;

/** The shape of a drawn chest, seen from the front. On the film's left is the person's right, as on real films. */
final class Chest {
    private static final double EDGE = 0.008;

    private final Measures measures;
    private final double[] outer = new double[Film.SIDE];

    Chest(Measures measures) {
        this.measures = measures;
        for (int row = 0; row < outer.length; row++) {
            double depth = clamp(depth((row + 0.5) / Film.SIDE));
            outer[row] = width() * StrictMath.pow(StrictMath.sin(Math.PI * (0.06 + 0.47 * depth)), 0.62);
        }
    }

    /**
     * All are shares of the film's side.
     *
     * @param width from the middle to the outer edge of a lung
     * @param top of the lungs
     * @param base height of the corners between diaphragm and ribs
     * @param dome how far the diaphragm rises above the corners
     * @param raised by how much further it rises on the film's left and right
     * @param heart the width of the heart's shadow beside its usual one
     */
    record Measures(double middle, double width, double top, double base, double dome, double[] raised, double heart) {}

    double middle() {
        return measures.middle();
    }

    double width() {
        return measures.width();
    }

    double top() {
        return measures.top();
    }

    double base() {
        return measures.base();
    }

    double dome() {
        return measures.dome();
    }

    double heart() {
        return measures.heart();
    }

    /** The side whose diaphragm is raised further, or null. */
    Side raisedSide() {
        double difference = Side.LEFT.raised(this) - Side.RIGHT.raised(this);
        return difference == 0 ? null : difference > 0 ? Side.LEFT : Side.RIGHT;
    }

    /** The two sides of the film. */
    enum Side {
        LEFT(-1),
        RIGHT(1);

        final int sign;

        Side(int sign) {
            this.sign = sign;
        }

        double raised(Chest chest) {
            return chest.measures.raised()[ordinal()];
        }
    }

    /** How far down the lung a height is: 0 at the top, 1 at the corner. */
    double depth(double y) {
        return (y - top()) / (base() - top());
    }

    /** From the middle to the outer edge of the lung. */
    double outer(double y) {
        return outer[(int) Math.max(0, Math.min(outer.length - 1, y * Film.SIDE))];
    }

    /** From the middle to the inner edge of the lung. */
    double inner(double y) {
        return 0.052 + 0.022 * square(clamp(depth(y)));
    }

    /** The height of the diaphragm at a share of the way from the middle to the corner. */
    double diaphragm(Side side, double share) {
        double height = dome() + side.raised(this) + (side == Side.LEFT ? 0.018 : 0);
        return base() - height * (1 - square(clamp(Math.abs(share - 0.42) / 0.58)));
    }

    Film.Shape lung(Side side) {
        return (x, y) -> {
            double off = (x - middle()) * side.sign;
            if (off < 0 || y < top() - EDGE || y > base() + EDGE) {
                return 0;
            }
            double inside = smooth(-EDGE, EDGE, outer(y) - off) * smooth(-EDGE, EDGE, off - inner(y));
            double above = smooth(-EDGE, EDGE, diaphragm(side, off / width()) - y);
            return inside * above * smooth(0, 3 * EDGE, y - top());
        };
    }

    Film.Shape lungs() {
        Film.Shape left = lung(Side.LEFT);
        Film.Shape right = lung(Side.RIGHT);
        return (x, y) -> x < middle() ? left.at(x, y) : right.at(x, y);
    }

    /** A place in a lung: shares of its height and of the way from its inner to its outer edge. */
    double[] place(Side side, double depth, double share) {
        double y = top() + depth * (base() - top());
        double off = inner(y) + share * (outer(y) - inner(y));
        return new double[] {middle() + side.sign * off, y};
    }
}
