package org.xrayreference.localstack.objects;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.gaul.s3proxy.AccessGrant;
import org.gaul.s3proxy.BlobStoreLocator;
import org.gaul.s3proxy.S3ErrorCode;
import org.gaul.s3proxy.S3ProxyException;
import org.gaul.s3proxy.blobstore.BlobStore;

import org.xrayreference.localstack.process.KeptSecrets;

/**
 * Who may do what: a service changes objects in its own bucket, reads those of at most one other, and meets a closed door
 * everywhere else. The same rights as {@code k8s/setup/*.policy.json} give in MinIO. Tools and tests have a key to everything.
 */
final class BucketRights implements BlobStoreLocator {
    private static final String ROOT = "objects.access-key";
    private static final String ROOT_SECRET = "objects.secret-key";

    /** @param reads whose it may look at */
    record Share(String service, String owns, Optional<String> reads) {}

    static final Set<Share> SHARES = Set.of(
            new Share("upload-service", "raw-uploads", Optional.empty()),
            new Share("preview-service", "previews", Optional.of("raw-uploads")),
            new Share("reference-service", "references", Optional.of("previews")));

    /** What operations begin with that change nothing. */
    private static final Set<String> READING =
            Set.of("get", "list", "headBucket", "containerExists", "blob", "supports");

    /** Objects only: the bucket itself is made, and stays, without its owner's doing. */
    private static final Set<String> WRITING = Set.of(
            "putBlob",
            "copyBlob",
            "removeBlob",
            "initiateMultipartUpload",
            "uploadMultipartPart",
            "copyMultipartPart",
            "completeMultipartUpload",
            "abortMultipartUpload");

    private final Map<String, String> secrets = new TreeMap<>();
    private final Map<String, Share> shares = new TreeMap<>();
    private final String root;
    private final BlobStore everything;
    private final BlobStore changing;
    private final BlobStore reading;

    BucketRights(BlobStore store, KeptSecrets kept) throws IOException {
        this.root = kept.get(ROOT);
        this.everything = store;
        this.changing = only(store, true);
        this.reading = only(store, false);
        secrets.put(root, kept.get(ROOT_SECRET));
        for (Share share : SHARES) {
            shares.put(share.service(), share);
            secrets.put(share.service(), kept.get("objects." + share.service() + ".secret-key"));
        }
    }

    /** Who signs with which secret. */
    String root() {
        return root;
    }

    String secretOf(String identity) {
        return secrets.get(identity);
    }

    /** Null closes the door. It is asked as well for what somebody wants to copy from. */
    @Override
    public AccessGrant locateBlobStore(String identity, String bucket, String object) {
        if (identity == null || !secrets.containsKey(identity)) {
            return null;
        }
        BlobStore door = door(identity, bucket);
        return door == null ? null : new AccessGrant(secrets.get(identity), door);
    }

    private BlobStore door(String identity, String bucket) {
        if (identity.equals(root)) {
            return everything;
        }
        Share share = shares.get(identity);
        if (share.owns().equals(bucket)) {
            return changing;
        }
        return share.reads().filter(read -> read.equals(bucket)).isPresent() ? reading : null;
    }

    /** What is not known to be harmless is refused, also in an S3 server to come. */
    private static BlobStore only(BlobStore store, boolean changes) {
        return (BlobStore) Proxy.newProxyInstance(
                BlobStore.class.getClassLoader(), new Class<?>[] {BlobStore.class}, (proxy, method, arguments) -> {
                    if (!isAllowed(method, changes)) {
                        throw new S3ProxyException(S3ErrorCode.ACCESS_DENIED);
                    }
                    try {
                        return method.invoke(store, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private static boolean isAllowed(Method method, boolean changes) {
        String name = method.getName();
        return method.getDeclaringClass() == Object.class
                || READING.stream().anyMatch(name::startsWith)
                || changes && WRITING.stream().anyMatch(name::startsWith);
    }

    /** For each service what it reads of this. */
    Map<String, Map<String, String>> configuration(String url) {
        Map<String, Map<String, String>> configuration = new LinkedHashMap<>();
        for (Share share : SHARES) {
            configuration.put(
                    share.service(),
                    Map.of(
                            "xray.object-store.url", url,
                            "xray.object-store.access-key", share.service(),
                            "xray.object-store.secret-key", secrets.get(share.service())));
        }
        return configuration;
    }
}
