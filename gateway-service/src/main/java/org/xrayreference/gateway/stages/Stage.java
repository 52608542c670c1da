package org.xrayreference.gateway.stages;

import java.util.List;
import java.util.Locale;

import org.xrayreference.gateway.services.Upload;

/** What a visitor sees happening to an upload, in this order. */
public enum Stage {
    RECEIVED,
    PREVIEW,
    MATCHING,
    DONE,
    REJECTED;

    /** All stages that an upload has reached, from its state and whether its matches are there. */
    static List<Stage> reached(Upload.Status status, boolean matched) {
        return switch (status) {
            case RECEIVED -> List.of(RECEIVED);
            case REJECTED -> List.of(RECEIVED, REJECTED);
            case READY -> matched ? List.of(RECEIVED, PREVIEW, MATCHING, DONE) : List.of(RECEIVED, PREVIEW, MATCHING);
        };
    }

    boolean isLast() {
        return this == DONE || this == REJECTED;
    }

    /** The event as the stream carries it. */
    String event() {
        return "event: stage\ndata: {\"stage\":\"" + name().toLowerCase(Locale.ROOT) + "\"}\n\n";
    }
}
