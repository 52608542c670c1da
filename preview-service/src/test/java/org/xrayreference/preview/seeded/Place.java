package org.xrayreference.preview.seeded;

import java.util.List;
import java.util.function.Consumer;

import org.xrayreference.preview.structure.Carrier;

/**
 * A place in a file where something can be hidden.
 *
 * @param counted what a receipt has to count when something is there
 */
public record Place(String name, List<Carrier> counted, Consumer<Secret> hide) {

    static Place of(String name, Consumer<Secret> hide, Carrier... counted) {
        return new Place(name, List.of(counted), hide);
    }
}
