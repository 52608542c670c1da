package org.xrayreference.upload.configuration;

import org.eclipse.microprofile.config.spi.Converter;

/** Whole numbers from one, for {@code WithConverter}: fewer would stop what they bound. */
public final class CountConverter implements Converter<Integer> {
    private static final long serialVersionUID = 1;

    /** @throws IllegalArgumentException for everything else, which stops the start */
    @Override
    public Integer convert(String written) {
        int count = Integer.parseInt(written.strip());
        if (count < 1) {
            throw new IllegalArgumentException(count + " is less than 1");
        }
        return count;
    }
}
