package org.xrayreference.localstack.chaos;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How hard the suite is treated.
 *
 * @param uploads how many have to be acknowledged
 * @param kills spread evenly over them
 * @param port the gateway's
 * @param data where everything is kept; forgotten at the start
 * @param seed of every choice that is made by chance
 */
record ChaosOptions(int uploads, int kills, int port, Path data, long seed) {

    /** Reads {@code [--uploads N] [--kills N] [--port N] [--data DIR] [--seed N]}. */
    static ChaosOptions parse(List<String> arguments, Path dataByDefault) {
        Map<String, String> values = new TreeMap<>(Map.of(
                "--uploads",
                "500",
                "--kills",
                "100",
                "--port",
                "18080",
                "--data",
                dataByDefault.toString(),
                "--seed",
                "1"));
        for (int i = 0; i < arguments.size(); i += 2) {
            if (!values.containsKey(arguments.get(i)) || i + 1 == arguments.size()) {
                throw new IllegalArgumentException("Unknown option, or one without its value: " + arguments.get(i));
            }
            values.put(arguments.get(i), arguments.get(i + 1));
        }
        return new ChaosOptions(
                number(values, "--uploads"),
                number(values, "--kills"),
                number(values, "--port"),
                Path.of(values.get("--data")).toAbsolutePath(),
                number(values, "--seed"));
    }

    private static int number(Map<String, String> values, String name) {
        String text = values.get(name);
        if (!text.matches("\\d{1,7}")) {
            throw new IllegalArgumentException(name + " takes a number, not " + text);
        }
        return Integer.parseInt(text);
    }
}
