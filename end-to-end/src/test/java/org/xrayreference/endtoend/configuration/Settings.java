package org.xrayreference.endtoend.configuration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.xrayreference.endtoend.deployment.DeployedVariables;

/** The environment variables that each deployment gives to the services, by where they are set. */
final class Settings {
    private static final Pattern PUT = Pattern.compile("configuration\\.put\\(\\s*\"([^\"]+)\"[,)]");

    private Settings() {}

    static Map<String, Set<String>> all(Path root) throws IOException {
        Map<String, Set<String>> all = new TreeMap<>(DeployedVariables.byPlace());
        Path launcher =
                root.resolve("local-stack/src/main/java/org/xrayreference/localstack/launcher/ServiceEnvironment.java");
        Set<String> put = new TreeSet<>();
        Matcher puts = PUT.matcher(Files.readString(launcher));
        while (puts.find()) {
            put.add(Key.variable(puts.group(1)));
        }
        all.put("./run", put);
        return all;
    }
}
