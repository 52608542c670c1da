package org.xrayreference.localstack;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How a local stack is started.
 *
 * @param data where everything is kept
 * @param binaries where the PostgreSQL programs are unpacked, so that data directories can share them
 * @param watch the process with which the stack ends
 * @param parts the servers that are started; all, unless each shall be a process that can be killed by itself
 */
public record StackOptions(Path data, Path binaries, StackPorts ports, OptionalLong watch, Set<StackPart> parts) {

    public StackOptions {
        parts = Set.copyOf(parts);
    }

    public StackOptions(Path data, Path binaries, StackPorts ports, OptionalLong watch) {
        this(data, binaries, ports, watch, EnumSet.allOf(StackPart.class));
    }

    /** Reads {@code -data DIR [-binaries DIR] [-ports KAFKA,CONTROLLER,S3,POSTGRES] [-watch PID] [-parts NAME,…]}. */
    public static StackOptions parse(String... args) {
        Map<String, String> values = new TreeMap<>();
        for (int i = 0; i < args.length; i += 2) {
            if (!List.of("-data", "-binaries", "-ports", "-watch", "-parts").contains(args[i])
                    || i + 1 == args.length) {
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
                watch == null ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(watch)),
                values.containsKey("-parts") ? parts(values.get("-parts")) : EnumSet.allOf(StackPart.class));
    }

    private static Set<StackPart> parts(String names) {
        return Arrays.stream(names.split(",")).map(StackPart::parse).collect(Collectors.toSet());
    }

    /** The opposite of {@link #parse}. */
    public List<String> toArguments() {
        List<String> arguments = new ArrayList<>(
                List.of("-data", data.toString(), "-binaries", binaries.toString(), "-ports", ports.toArgument()));
        watch.ifPresent(pid -> arguments.addAll(List.of("-watch", Long.toString(pid))));
        arguments.addAll(List.of(
                "-parts", parts.stream().map(StackPart::toString).sorted().collect(Collectors.joining(","))));
        return arguments;
    }
}
