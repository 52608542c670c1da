package org.xrayreference.localstack.launcher;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;

import com.sun.net.httpserver.HttpServer;

/** Stands in for a service: is ready at once, tells its environment, and dies when told to. */
public final class FakeServiceMain {
    static final int EXIT_OF_COMMAND = 5;

    private FakeServiceMain() {}

    public static void main(String[] args) throws IOException {
        if (args.length > 0 && args[0].equals("hash")) {
            System.out.println("$2a$12$" + new String(System.in.readAllBytes(), StandardCharsets.UTF_8).length());
            return;
        }
        if (args.length > 0) {
            System.out.println("command " + List.of(args));
            System.out.println(System.getenv("QUARKUS_DATASOURCE_JDBC_URL"));
            System.exit(EXIT_OF_COMMAND);
        }
        int port = Integer.parseInt(System.getenv("QUARKUS_HTTP_PORT"));
        HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 0);
        answer(server, "/q/health/ready", "UP");
        answer(server, "/environment", System.getenv().toString());
        server.createContext("/die", exchange -> {
            System.out.println("the last words");
            System.exit(7);
        });
        server.start();
    }

    private static void answer(HttpServer server, String path, String text) {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        server.createContext(path, exchange -> {
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
    }
}
