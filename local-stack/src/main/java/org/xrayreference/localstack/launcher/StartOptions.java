package org.xrayreference.localstack.launcher;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;

/** The command line of a start. */
record StartOptions(boolean clean, SuitePorts ports, Path data) {

    static StartOptions parse(List<String> arguments, Path root) {
        boolean clean = false;
        SuitePorts ports = SuitePorts.DEFAULT;
        Path data = DataDirectory.byDefault(root);
        for (Iterator<String> rest = arguments.iterator(); rest.hasNext(); ) {
            String option = rest.next();
            switch (option) {
                case "--clean" -> clean = true;
                case "--port" -> ports = SuitePorts.parse(value(option, rest));
                case "--data" -> data = Path.of(value(option, rest)).toAbsolutePath();
                default -> throw LauncherProblem.usage("./run does not know " + option);
            }
        }
        return new StartOptions(clean, ports, data);
    }

    private static String value(String option, Iterator<String> rest) {
        if (!rest.hasNext()) {
            throw LauncherProblem.usage(option + " needs a value");
        }
        return rest.next();
    }
}
