package org.xrayreference.benchmarks.gateway;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.xrayreference.localstack.process.FreePorts;

/** The peer: a reverse proxy as its manual says to write one, with an access log, before the same services. */
final class Nginx implements AutoCloseable {
    private static final Path PROGRAM = Path.of("/usr/sbin/nginx");
    private static final int LOOKS = 100;
    private static final String CONFIGURATION = """
            daemon off;
            worker_processes auto;
            pid %1$s/nginx.pid;
            error_log %1$s/error.log;
            events { worker_connections 1024; }
            http {
              access_log %1$s/access.log combined buffer=32k flush=1s;
              client_body_temp_path %1$s/body; proxy_temp_path %1$s/proxy; fastcgi_temp_path %1$s/fastcgi;
              uwsgi_temp_path %1$s/uwsgi; scgi_temp_path %1$s/scgi;
              client_max_body_size 64m;
              keepalive_requests 1000000;
              upstream upload { server %3$s; keepalive 64; }
              upstream preview { server %4$s; keepalive 64; }
              upstream reference { server %5$s; keepalive 64; }
              server {
                listen 127.0.0.1:%2$d;
                proxy_http_version 1.1;
                proxy_set_header Connection "";
                proxy_set_header X-Forwarded-For $remote_addr;
                proxy_request_buffering off;
                location / { proxy_pass http://reference; }
                location /api/v1/uploads { proxy_pass http://upload; }
                location ~ /preview$ { proxy_pass http://preview; }
              }
            }
            """;

    private final Process process;
    private final URI address;

    private Nginx(Process process, URI address) {
        this.process = process;
        this.address = address;
    }

    static boolean isHere() {
        return Files.isExecutable(PROGRAM);
    }

    static Nginx start(Path directory, URI upload, URI preview, URI reference)
            throws IOException, InterruptedException {
        Files.createDirectories(directory);
        int port = FreePorts.findFirstOf(1);
        Path file = directory.resolve("nginx.conf");
        Files.writeString(
                file,
                CONFIGURATION.formatted(
                        directory, port, upload.getAuthority(), preview.getAuthority(), reference.getAuthority()));
        Process process = new ProcessBuilder(
                        List.of(PROGRAM.toString(), "-p", directory.toString(), "-c", file.toString()))
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("output.log").toFile())
                .start();
        Nginx nginx = new Nginx(process, URI.create("http://127.0.0.1:" + port));
        Runtime.getRuntime().addShutdownHook(new Thread(nginx::close, "stop"));
        nginx.awaitReady(directory);
        return nginx;
    }

    private void awaitReady(Path directory) throws IOException, InterruptedException {
        for (int look = 0; look < LOOKS; look++) {
            try {
                ((HttpURLConnection) address.toURL().openConnection()).getResponseCode();
                return;
            } catch (IOException notYet) {
                TimeUnit.MILLISECONDS.sleep(50);
            }
        }
        throw new IOException("nginx does not answer, see " + directory);
    }

    URI address() {
        return address;
    }

    /** Itself and its workers. */
    List<Long> processes() {
        return Stream.concat(Stream.of(process.toHandle()), process.descendants())
                .map(ProcessHandle::pid)
                .toList();
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
