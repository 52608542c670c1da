package org.xrayreference.reference.picture;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

final class PictureWiring {
    /** The largest picture that anything of this suite takes. */
    private static final long MAX_PIXELS = 40_000_000;

    @Produces
    @Singleton
    ReadPicture readPicture() {
        return new ReadPicture(MAX_PIXELS);
    }
}
