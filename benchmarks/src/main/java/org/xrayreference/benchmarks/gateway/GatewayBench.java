package org.xrayreference.benchmarks.gateway;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

import org.xrayreference.benchmarks.BarPlot;
import org.xrayreference.benchmarks.Benchmark;
import org.xrayreference.benchmarks.Figures;
import org.xrayreference.benchmarks.PerformanceDocument;
import org.xrayreference.benchmarks.Table;
import org.xrayreference.benchmarks.suite.Films;
import org.xrayreference.benchmarks.suite.ProcessTree;
import org.xrayreference.benchmarks.suite.RunningSuite;
import org.xrayreference.benchmarks.suite.SuiteVariant;
import org.xrayreference.benchmarks.suite.Visitor;

/** What the gateway costs: beside nginx, and beside asking the service itself. */
public final class GatewayBench implements Benchmark {
    private static final String SMALL = "/api/v1/findings/pneumonia";
    /** A JVM compiles anew when it meets another kind of request, so it is warm when it has met all of them often. */
    private static final int WARM_UP_ROUNDS = 8;

    private static final int AS_FAST_S = 5;
    private static final int PACED_S = 5;
    private static final int PACE = 2000;
    private static final int PREVIEW_PACE = 200;
    private static final Map<String, String> UNLIMITED = Map.of(
            "XRAY_LIMITS_READ", "9999999/1m",
            "XRAY_LIMITS_FILE", "9999999/1m",
            "XRAY_LIMITS_UPLOAD", "9999999/1m",
            // nginx and this client have no token to show; the gateway signs and sends one all the same.
            "XRAY_TOKENS_EVERY_CALL", "false",
            "XRAY_CANARY_EVERY", "off");

    /** One way to the services. */
    private record Way(String label, ToDoubleFunction<String> cpu, Map<String, URI> addresses) {
        URI to(String kind) {
            return addresses.get(kind);
        }
    }

    private final Map<String, Figures> figures = new LinkedHashMap<>();

    @Override
    public String name() {
        return "gateway";
    }

    @Override
    public String purpose() {
        return "[ROUNDS]  requests a second and their times through the gateway, through nginx, and to the service"
                + " itself";
    }

    @Override
    public void run(Path root, List<String> arguments) throws Exception {
        int rounds = arguments.isEmpty() ? ROUNDS : Integer.parseInt(arguments.get(0));
        if (!Nginx.isHere() || !Wrk.isHere()) {
            throw new IOException("Needs nginx and wrk: apt-get install nginx-light wrk");
        }
        try (RunningSuite suite = RunningSuite.start(root, SuiteVariant.usual(), UNLIMITED);
                Nginx nginx = Nginx.start(
                        root.resolve("benchmarks/target/nginx"),
                        suite.service("upload"),
                        suite.service("preview"),
                        suite.service("reference"))) {
            String preview = "/api/v1/uploads/"
                    + new Visitor(suite.site())
                            .travel(Films.of(suite.site(), 1).get(0))
                            .id() + "/preview";
            List<Way> ways = List.of(
                    way("gateway", service -> gatewayCpu(suite), suite.site(), suite.site(), suite.site(), preview),
                    way("nginx", service -> cpu(nginx), nginx.address(), nginx.address(), nginx.address(), preview),
                    way(
                            "the service itself",
                            service -> Double.NaN,
                            suite.service("reference"),
                            suite.service("preview"),
                            suite.service("upload"),
                            preview));
            for (int round = 1; round <= WARM_UP_ROUNDS; round++) {
                System.out.println("Warming up, " + round + " of " + WARM_UP_ROUNDS);
                measure(ways.get(0), suite);
            }
            figures.clear();
            for (int round = 1; round <= rounds; round++) {
                for (Way way : ways) {
                    System.out.println("Round " + round + " of " + rounds + ": " + way.label());
                    measure(way, suite);
                }
            }
            write(root, ways, rounds);
        }
    }

    private static Way way(
            String label, ToDoubleFunction<String> cpu, URI small, URI pictures, URI uploads, String preview) {
        return new Way(
                label,
                cpu,
                Map.of(
                        "small", small.resolve(SMALL),
                        "preview", pictures.resolve(preview),
                        "upload", uploads.resolve("/api/v1/uploads")));
    }

    private void measure(Way way, RunningSuite suite) throws Exception {
        for (String kind : List.of("small", "preview")) {
            double before = way.cpu().applyAsDouble(kind);
            Wrk.Result fast = Wrk.run(way.to(kind), AS_FAST_S);
            add(way, kind + " rate", fast.aSecond());
            add(way, kind + " per core", fast.requests() / (way.cpu().applyAsDouble(kind) - before));
            double[] paced = PacedClient.ask(way.to(kind), kind.equals("small") ? PACE : PREVIEW_PACE, PACED_S);
            add(way, kind + " p50", PacedClient.at(paced, 0.5));
            add(way, kind + " p99", PacedClient.at(paced, 0.99));
        }
        Optional<HeapWatch> heap =
                way.label().equals("gateway") ? Optional.of(HeapWatch.of(gateway(suite))) : Optional.empty();
        add(way, "upload", BigUpload.seconds(way.to("upload")));
        if (heap.isPresent()) {
            add(way, "upload heap", heap.get().most());
        }
    }

    private void add(Way way, String what, double value) {
        figure(way, what).add(value);
    }

    private Figures figure(Way way, String what) {
        return figures.computeIfAbsent(way.label() + ": " + what, ignored -> new Figures());
    }

    private static double gatewayCpu(RunningSuite suite) {
        return ProcessTree.of(suite.pid()).get("gateway-service").cpu();
    }

    private static ProcessHandle gateway(RunningSuite suite) {
        return ProcessHandle.of(suite.pid())
                .orElseThrow()
                .descendants()
                .filter(process -> process.info()
                        .commandLine()
                        .orElse("")
                        .contains("gateway-service/target/quarkus-app/quarkus-run.jar"))
                .filter(process -> process.info().command().orElse("").endsWith("java"))
                .findFirst()
                .orElseThrow();
    }

    private static double cpu(Nginx nginx) {
        return nginx.processes().stream().mapToDouble(ProcessTree::cpuOf).sum();
    }

    private void write(Path root, List<Way> ways, int rounds) throws IOException {
        PerformanceDocument document = new PerformanceDocument(root);
        StringBuilder text = new StringBuilder();
        for (String kind : List.of("small", "preview")) {
            Table table = new Table(
                    kind.equals("small") ? "A small GET" : "A preview",
                    "requests/s",
                    "requests per CPU second of the proxy",
                    "p50 in ms at " + (kind.equals("small") ? PACE : PREVIEW_PACE) + "/s",
                    "p99");
            for (Way way : ways) {
                boolean proxy = !Double.isNaN(figure(way, kind + " per core").median());
                table.row(
                        way.label(),
                        figure(way, kind + " rate").text(0),
                        proxy ? figure(way, kind + " per core").text(0) : "",
                        figure(way, kind + " p50").text(2),
                        figure(way, kind + " p99").text(2));
            }
            text.append(table).append('\n').append(ratios(ways, kind)).append('\n');
        }
        Table uploads = new Table("An upload of 20 MB", "seconds", "most heap in use, MiB");
        for (Way way : ways) {
            uploads.row(
                    way.label(),
                    figure(way, "upload").text(2),
                    way.label().equals("gateway") ? figure(way, "upload heap").text(1) : "");
        }
        text.append(uploads).append('\n').append(document.plot("gateway", plot(ways)));
        text.append("\n")
                .append(rounds)
                .append(" rounds in turn; wrk with 16 connections for ")
                .append(AS_FAST_S);
        text.append(
                " s, then a client with 16 connections that asks at a steady rate. The gateway has every edge rule");
        text.append(
                " on (limits set high enough not to refuse), asks upload-service before each preview, and writes its");
        text.append(
                " access log; nginx writes one as well. All run on the same cores, so requests/s are shared out among");
        text.append(
                " client, proxy and service, and the third column is what compares proxies. Heap is what is in use,");
        text.append(" refuse included, looked at all the time. Goals: ");
        text.append("p50 at most 0.5 ms above the service itself, 0.35 of nginx per core (better 0.5).");
        document.replace(name(), text.toString());
    }

    private String ratios(List<Way> ways, String kind) {
        Figures core = figure(ways.get(0), kind + " per core").ratioTo(figure(ways.get(1), kind + " per core"));
        Figures rate = figure(ways.get(0), kind + " rate").ratioTo(figure(ways.get(1), kind + " rate"));
        double added = figure(ways.get(0), kind + " p50").median()
                - figure(ways.get(2), kind + " p50").median();
        return "Gateway to nginx: " + core.text(2) + " per core, " + rate.text(2) + " in requests/s; p50 added "
                + Figures.number(added, 2) + " ms (nginx adds "
                + Figures.number(
                        figure(ways.get(1), kind + " p50").median()
                                - figure(ways.get(2), kind + " p50").median(),
                        2)
                + ").\n";
    }

    private BarPlot plot(List<Way> ways) {
        BarPlot plot = BarPlot.sideBySide(
                "Time of an answer at a steady rate",
                "ms",
                ways.stream().map(Way::label).toList());
        for (String what : List.of("small p50", "small p99", "preview p50", "preview p99")) {
            plot.group(
                    what,
                    ways.stream().mapToDouble(way -> figure(way, what).median()).toArray());
        }
        return plot;
    }
}
