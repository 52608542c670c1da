package org.xrayreference.localstack.objects;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;

import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;

import org.xrayreference.localstack.process.KeptSecrets;
import org.xrayreference.localstack.process.PrivateDirectory;

/** An S3 server that keeps its objects as files. */
public final class ObjectServer implements AutoCloseable {
    private static final int THREADS = 64;

    private final S3Proxy server;
    private final Map<String, String> configuration;
    private final Map<String, Map<String, String>> ofServices;

    private ObjectServer(S3Proxy server, String url, BucketRights rights) {
        this.server = server;
        this.configuration = Map.of(
                "xray.object-store.url", url,
                "xray.object-store.access-key", rights.root(),
                "xray.object-store.secret-key", rights.secretOf(rights.root()));
        this.ofServices = rights.configuration(url);
    }

    public static ObjectServer start(Path data, int port, KeptSecrets secrets) throws Exception {
        PrivateDirectory.create(data);
        String url = "http://127.0.0.1:" + port;
        BlobStore store = new FilesystemNio2BlobStore(data.toString());
        BucketRights rights = new BucketRights(store, secrets);
        for (BucketRights.Share share : BucketRights.SHARES) {
            if (!store.containerExists(share.owns())) {
                store.createContainer(share.owns());
            }
        }
        S3Proxy server = S3Proxy.builder()
                .endpoint(URI.create(url))
                .awsAuthentication(AuthenticationType.AWS_V2_OR_V4, rights.root(), rights.secretOf(rights.root()))
                .blobStore(store)
                .jettyMaxThreads(THREADS)
                .build();
        server.setBlobStoreLocator(rights);
        server.start();
        return new ObjectServer(server, url, rights);
    }

    /** What tools and tests read, which may do everything. */
    public Map<String, String> configuration() {
        return configuration;
    }

    /** What each service reads that has objects. */
    public Map<String, Map<String, String>> ofServices() {
        return ofServices;
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
