package org.xrayreference.localstack.load;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.xrayreference.localstack.launcher.Installation;
import org.xrayreference.localstack.launcher.LauncherProblem;
import org.xrayreference.localstack.launcher.RestartableSuite;

/**
 * Measures how the site behaves under load, writes a table and a plot. The exit code is 0 when nothing was lost and
 * everything that was refused was told when to come again, and in the long form when pages stayed as quick as they were
 * to; 1 when not, 2 for wrong options.
 */
public final class LoadMain {
    private static final Map<String, String> SETTINGS = Map.of(
            // Each visitor has an address of its own, told in X-Forwarded-For, so that the limits for each client stay
            // as they are.
            "XRAY_EDGE_TRUSTED_PROXIES", "1",
            // Its uploads would be among those that are counted.
            "XRAY_CANARY_EVERY", "off");

    private LoadMain() {}

    public static void main(String[] arguments) throws Exception {
        Path root = Path.of(System.getProperty("xray.root"));
        int code;
        try {
            LoadOptions options = LoadOptions.parse(List.of(arguments), root.resolve("target"));
            code = run(options, Installation.of(root)) ? 0 : 1;
        } catch (IllegalArgumentException wrong) {
            System.err.println(wrong.getMessage() + "\nUsage: ./run bench load " + LoadOptions.USAGE);
            code = 2;
        } catch (LauncherProblem problem) {
            System.err.println(problem.getMessage());
            code = 1;
        }
        System.exit(code);
    }

    private static boolean run(LoadOptions options, Installation installation) throws Exception {
        if (options.site().isPresent()) {
            return measure(options, options.site().get());
        }
        System.out.println("Starting a suite of its own, with one trusted proxy configured: every visitor has an"
                + " address of its own, and all limits stay as they are …");
        try (RestartableSuite suite = RestartableSuite.start(installation, options.data(), options.port(), SETTINGS)) {
            return measure(options, suite.site());
        }
    }

    private static boolean measure(LoadOptions options, URI site) throws InterruptedException, IOException {
        LoadRun run = new LoadRun(options, site);
        Report report = run.run();
        Files.createDirectories(options.out());
        Files.writeString(options.out().resolve("load.md"), report.table());
        Files.writeString(options.out().resolve("load.svg"), run.plot());
        System.out.println("\n" + report.table());
        System.out.println("Written to " + options.out());
        System.out.println(
                report.isSound()
                        ? "Nothing was lost, and whoever was refused was told when to come again."
                        : "Something was lost, failed, or was refused without saying until when.");
        report.missedGoals().forEach(goal -> System.out.println("Missed: " + goal));
        return report.isSound() && (options.isShort() || report.missedGoals().isEmpty());
    }
}
