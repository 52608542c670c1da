package org.xrayreference.preview.worker;

import java.nio.file.Path;
import java.util.List;

import org.xrayreference.preview.structure.Limits;

/**
 * What a worker is started with, as its command line carries it.
 *
 * @param maxMemory bytes that the process may hold resident
 * @param standardError the file its standard error goes to
 * @param maskText whether burnt-in text is looked for
 */
record WorkerSettings(Limits limits, long maxMemory, Path standardError, boolean maskText) {

    List<String> toArguments() {
        return List.of(
                Long.toString(limits.maxBytes()),
                Long.toString(limits.maxPixels()),
                Integer.toString(limits.maxLongSide()),
                Integer.toString(limits.maxScans()),
                Long.toString(maxMemory),
                standardError.toString(),
                Boolean.toString(maskText));
    }

    static WorkerSettings fromArguments(String[] arguments) {
        return new WorkerSettings(
                new Limits(
                        Long.parseLong(arguments[0]),
                        Long.parseLong(arguments[1]),
                        Integer.parseInt(arguments[2]),
                        Integer.parseInt(arguments[3])),
                Long.parseLong(arguments[4]),
                Path.of(arguments[5]),
                Boolean.parseBoolean(arguments[6]));
    }
}
