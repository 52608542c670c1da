package org.xrayreference.preview.testing;

import java.util.ArrayList;
import java.util.List;

import io.minio.BucketExistsArgs;
import io.minio.GetObjectArgs;
import io.minio.ListObjectsArgs;
import io.minio.MakeBucketArgs;
import io.minio.MinioClient;
import io.minio.PutObjectArgs;
import io.minio.RemoveObjectArgs;
import io.minio.Result;
import io.minio.messages.Item;

/** The object store as the other services see it. */
public final class TestStore {
    private static final String RAW = "raw-uploads";
    private final MinioClient client;

    public TestStore(MinioClient client) throws Exception {
        this.client = client;
        if (!client.bucketExists(BucketExistsArgs.builder().bucket(RAW).build())) {
            client.makeBucket(MakeBucketArgs.builder().bucket(RAW).build());
        }
    }

    public void putOriginal(String id, byte[] bytes) throws Exception {
        client.putObject(PutObjectArgs.builder()
                .bucket(RAW)
                .object(id)
                .data(bytes, bytes.length)
                .build());
    }

    public void removeOriginal(String id) throws Exception {
        client.removeObject(RemoveObjectArgs.builder().bucket(RAW).object(id).build());
    }

    public byte[] preview(String key) throws Exception {
        try (var object = client.getObject(
                GetObjectArgs.builder().bucket("previews").object(key).build())) {
            return object.readAllBytes();
        }
    }

    public List<String> previews(String prefix) throws Exception {
        List<String> keys = new ArrayList<>();
        for (Result<Item> result : client.listObjects(ListObjectsArgs.builder()
                .bucket("previews")
                .prefix(prefix)
                .recursive(true)
                .build())) {
            keys.add(result.get().objectName());
        }
        return keys;
    }
}
