package org.xrayreference.localstack.process;

import java.util.ArrayList;
import java.util.List;

/**
 * A program that stands back while others want the processors: it gets a third of the time that they get.
 *
 * <p>Linux shares the processors among sessions first (sched(7), autogroup), and within a session by niceness; {@link
 * BoundProcess} gives each child a session of its own, so both are told. The system takes one word about sessions each
 * tenth of a second, so it is said until it is heard.
 */
public final class BehindOthers {
    private static final String SCRIPT = """
            group=/proc/$$/autogroup
            if [ -w "$group" ]; then
              (
                (
                  tries=0
                  until echo 5 >"$group" || [ $((tries += 1)) -ge 100 ]; do sleep 0.1; done
                ) </dev/null >/dev/null 2>&1 &
              )
            fi
            command -v nice >/dev/null && exec nice -n 5 "$@"
            exec "$@"
            """;

    private BehindOthers() {}

    /** The command line that starts this one so; the process is the program's own. */
    public static List<String> command(List<String> command) {
        List<String> line = new ArrayList<>(List.of("/bin/sh", "-c", SCRIPT, "sh"));
        line.addAll(command);
        return line;
    }
}
