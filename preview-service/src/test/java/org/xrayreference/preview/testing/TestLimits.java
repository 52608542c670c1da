package org.xrayreference.preview.testing;

import org.xrayreference.preview.structure.Limits;

/** The limits that the service has by default. */
public final class TestLimits {
    public static final Limits DEFAULT = new Limits(30L * 1024 * 1024, 40_000_000, 16_384, 20);

    private TestLimits() {}
}
