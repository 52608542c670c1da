package org.xrayreference.reference.matching;

/** The interval of a share that was counted (Wilson, 1927): honest also for few and for none. */
record WilsonInterval(double low, double high) {
    private static final double IN_95_OF_100 = 1.959963984540054;

    /** At 95 %. */
    static WilsonInterval of(int count, int of) {
        if (of <= 0 || count < 0 || count > of) {
            throw new IllegalArgumentException(count + " of " + of);
        }
        double share = (double) count / of;
        double z = IN_95_OF_100;
        double spread = z * z / of;
        double centre = (share + spread / 2) / (1 + spread);
        double half = z * Math.sqrt(share * (1 - share) / of + spread / (4 * of)) / (1 + spread);
        return new WilsonInterval(Math.max(0, centre - half), Math.min(1, centre + half));
    }
}
