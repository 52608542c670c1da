package org.xrayreference.gateway.stages;

import java.util.List;
import java.util.Locale;

import org.xrayreference.gateway.services.Owner;

/**
 * How far an upload has come.
 *
 * @param waitsFor the part that does not answer while the upload needs it, or null
 */
record Progress(List<Stage> reached, Owner waitsFor) {
    boolean isOver() {
        return reached.get(reached.size() - 1).isLast();
    }

    /** The event that says so. */
    static String waiting(Owner owner) {
        return "event: waiting\ndata: {\"for\":\"" + owner.name().toLowerCase(Locale.ROOT) + "\"}\n\n";
    }
}
