package org.xrayreference.localstack.objects;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;

import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;

import org.xrayreference.localstack.process.KeptSecrets;
import org.xrayreference.localstack.process.PrivateDirectory;

/** An S3 server that keeps its objects as files. */
public final class ObjectServer implements AutoCloseable {
    private static final int THREADS = 64;

    private final S3Proxy server;
    private final Map<String, String> configuration;

    private ObjectServer(S3Proxy server, Map<String, String> configuration) {
        this.server = server;
        this.configuration = configuration;
    }

    public static ObjectServer start(Path data, int port, KeptSecrets secrets) throws Exception {
        PrivateDirectory.create(data);
        String url = "http://127.0.0.1:" + port;
        Map<String, String> configuration = Map.of(
                "xray.object-store.url", url,
                "xray.object-store.access-key", secrets.get("objects.access-key"),
                "xray.object-store.secret-key", secrets.get("objects.secret-key"));
        S3Proxy server = S3Proxy.builder()
                .endpoint(URI.create(url))
                .awsAuthentication(
                        AuthenticationType.AWS_V2_OR_V4,
                        configuration.get("xray.object-store.access-key"),
                        configuration.get("xray.object-store.secret-key"))
                .blobStore(new FilesystemNio2BlobStore(data.toString()))
                .jettyMaxThreads(THREADS)
                .build();
        server.start();
        return new ObjectServer(server, configuration);
    }

    /** What a client reads. */
    public Map<String, String> configuration() {
        return configuration;
    }

    @Override
    public void close() throws IOException {
        try {
            server.stop();
        } catch (Exception e) {
            throw new IOException("The S3 server did not stop", e);
        }
    }
}
