package org.xrayreference.localstack.launcher;

import java.time.Duration;
import java.util.Map;

import org.xrayreference.localstack.StackPorts;

/** The table of addresses. */
record StartReport(SuitePorts ports, DataDirectory data) {
    private static final String LINE = "  %-18s %-28s %s%n";

    String of(Map<SuiteService, Duration> ready) {
        Duration last = ready.values().stream().max(Duration::compareTo).orElse(Duration.ZERO);
        StackPorts stack = ports.stack();
        StringBuilder table = new StringBuilder();
        table.append(String.format("%nX-ray Reference is ready after %s.%n%n", seconds(last)));
        table.append(line("The site", "http://localhost:" + ports.first(), ""));
        ready.forEach((service, after) ->
                table.append(line(service.module(), "http://localhost:" + ports.of(service), seconds(after))));
        table.append(line("Kafka", "localhost:" + stack.kafka(), ""));
        table.append(line("S3", "http://localhost:" + stack.objects(), ""));
        table.append(line("PostgreSQL", "localhost:" + stack.postgres(), ""));
        table.append(line(
                "Operators",
                "http://localhost:" + ports.first() + "/operator",
                "name \"" + OperatorAccount.NAME + "\", password in " + data.operatorFile()));
        table.append(line("Logs", data.log("x").getParent().toString(), ""));
        table.append(String.format("%nFor education, not for clinical use. Ctrl-C ends it.%n"));
        return table.toString();
    }

    private static String line(String name, String address, String note) {
        return String.format(LINE, name, address, note).replaceAll(" +(\\R)$", "$1");
    }

    private static String seconds(Duration duration) {
        return String.format("%.1f s", duration.toMillis() / 1000.0);
    }
}
