package org.xrayreference.preview.configuration;

import org.eclipse.microprofile.config.spi.Converter;

/** Whole numbers from one, or within other bounds, for {@code WithConverter}. What lies beyond stops the start. */
public class CountConverter implements Converter<Integer> {
    private static final long serialVersionUID = 1;

    private final int least;
    private final int most;

    public CountConverter() {
        this(1, Integer.MAX_VALUE);
    }

    protected CountConverter(int least, int most) {
        this.least = least;
        this.most = most;
    }

    /** @throws IllegalArgumentException for what is no whole number within the bounds */
    @Override
    public final Integer convert(String written) {
        int count = Integer.parseInt(written.strip());
        if (count < least) {
            throw new IllegalArgumentException(count + " is less than " + least);
        }
        if (count > most) {
            throw new IllegalArgumentException(count + " is more than " + most);
        }
        return count;
    }
}
