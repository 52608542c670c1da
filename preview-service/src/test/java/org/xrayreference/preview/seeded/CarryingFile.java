package org.xrayreference.preview.seeded;

import java.util.List;

/** A picture in one format, put together part by part. */
interface CarryingFile {
    List<Place> places();

    byte[] bytes();
}
