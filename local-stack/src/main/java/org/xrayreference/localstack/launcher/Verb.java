package org.xrayreference.localstack.launcher;

import java.io.IOException;
import java.util.List;

/** One thing that {@code ./run} does. */
interface Verb {

    /** The first word after {@code ./run}; empty for what it does without one. */
    String name();

    /** The arguments in one line. */
    String usage();

    /** What it does, in lines of help; the first follows "./run name usage". */
    List<String> help();

    /** Returns the exit code. */
    int run(List<String> arguments) throws IOException, InterruptedException;
}
