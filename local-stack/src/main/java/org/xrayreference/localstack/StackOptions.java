package org.xrayreference.localstack;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;

/**
 * How a local stack is started.
 *
 * @param data where everything is kept
 * @param binaries where the PostgreSQL programs are unpacked, so that data directories can share them
 * @param watch the process with which the stack ends
 */
public record StackOptions(Path data, Path binaries, StackPorts ports, OptionalLong watch) {

    /** Reads {@code -data DIR [-binaries DIR] [-ports KAFKA,CONTROLLER,S3,POSTGRES] [-watch PID]}. */
    public static StackOptions parse(String... args) {
        Map<String, String> values = new TreeMap<>();
        for (int i = 0; i < args.length; i += 2) {
            if (!List.of("-data", "-binaries", "-ports", "-watch").contains(args[i]) || i + 1 == args.length) {
                throw new IllegalArgumentException("Unknown option, or one without its value: " + args[i]);
            }
            values.put(args[i], args[i + 1]);
        }
        if (!values.containsKey("-data")) {
            throw new IllegalArgumentException("-data is missing: the directory of the local stack");
        }
        Path data = Path.of(values.get("-data")).toAbsolutePath().normalize();
        String binaries = values.get("-binaries");
        String watch = values.get("-watch");
        return new StackOptions(
                data,
                binaries == null ? data.resolve("binaries") : Path.of(binaries).toAbsolutePath(),
                values.containsKey("-ports") ? StackPorts.parse(values.get("-ports")) : StackPorts.free(),
                watch == null ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(watch)));
    }

    /** The opposite of {@link #parse}. */
    public List<String> toArguments() {
        List<String> arguments = new ArrayList<>(
                List.of("-data", data.toString(), "-binaries", binaries.toString(), "-ports", ports.toArgument()));
        watch.ifPresent(pid -> arguments.addAll(List.of("-watch", Long.toString(pid))));
        return arguments;
    }
}
