package org.xrayreference.localstack;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.minio.BucketExistsArgs;
import io.minio.CopyObjectArgs;
import io.minio.GetObjectArgs;
import io.minio.ListObjectsArgs;
import io.minio.MakeBucketArgs;
import io.minio.MinioClient;
import io.minio.PutObjectArgs;
import io.minio.RemoveBucketArgs;
import io.minio.RemoveObjectArgs;
import io.minio.SourceObject;
import io.minio.StatObjectArgs;
import io.minio.errors.ErrorResponseException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

@Tag("P24")
@DisplayName("P24: a service's passwords and keys open what is its own")
class RightsIT {
    private static final List<String> BUCKETS = List.of("raw-uploads", "previews", "references");
    private static final Map<String, Set<String>> WRITES = Map.of(
            "upload-service", Set.of("raw-uploads"),
            "preview-service", Set.of("previews"),
            "reference-service", Set.of("references"));
    private static final Map<String, Set<String>> READS = Map.of(
            "upload-service", Set.of("raw-uploads"),
            "preview-service", Set.of("previews", "raw-uploads"),
            "reference-service", Set.of("references", "previews"));

    private static final String INSUFFICIENT_PRIVILEGE = "42501";

    @TempDir
    static Path directory;

    private static StackUnderTest running;
    private static StackProperties stack;

    @BeforeAll
    static void start() throws Exception {
        running = new StackUnderTest(directory.resolve("stack"));
        stack = running.start();
        MinioClient root = client(stack.shared());
        for (String bucket : BUCKETS) {
            put(root, bucket, "there");
        }
    }

    @AfterAll
    static void stop() throws Exception {
        running.close();
    }

    @Test
    void eachServiceChangesItsOwnBucketOnly() {
        WRITES.forEach((service, own) -> {
            MinioClient client = of(service);
            for (String bucket : BUCKETS) {
                check(own.contains(bucket), service + " puts into " + bucket, () -> put(client, bucket, service));
                check(
                        own.contains(bucket),
                        service + " removes from " + bucket,
                        () -> client.removeObject(RemoveObjectArgs.builder()
                                .bucket(bucket)
                                .object(service)
                                .build()));
            }
        });
    }

    @Test
    void eachServiceReadsItsOwnBucketAndAtMostOneOther() {
        READS.forEach((service, readable) -> {
            MinioClient client = of(service);
            for (String bucket : BUCKETS) {
                boolean may = readable.contains(bucket);
                check(may, service + " gets from " + bucket, () -> get(client, bucket));
                check(
                        may,
                        service + " looks at " + bucket,
                        () -> client.statObject(StatObjectArgs.builder()
                                .bucket(bucket)
                                .object("there")
                                .build()));
                check(
                        may,
                        service + " lists " + bucket,
                        () -> client.listObjects(
                                        ListObjectsArgs.builder().bucket(bucket).build())
                                .iterator()
                                .next()
                                .get());
                check(
                        may,
                        service + " sees that there is " + bucket,
                        () -> client.bucketExists(
                                BucketExistsArgs.builder().bucket(bucket).build()));
            }
        });
    }

    @Test
    void nobodyCopiesWhatHeMayNotRead() {
        check(true, "preview-service copies raw-uploads", () -> copy("preview-service", "raw-uploads", "previews"));
        check(false, "preview-service copies references", () -> copy("preview-service", "references", "previews"));
        check(false, "upload-service copies previews", () -> copy("upload-service", "previews", "raw-uploads"));
        check(false, "preview-service copies to raw", () -> copy("preview-service", "previews", "raw-uploads"));
    }

    @Test
    void bucketsThemselvesAreNobodys() {
        WRITES.forEach((service, own) -> {
            MinioClient client = of(service);
            String bucket = own.iterator().next();
            check(
                    false,
                    service + " removes its bucket",
                    () -> client.removeBucket(
                            RemoveBucketArgs.builder().bucket(bucket).build()));
            check(
                    false,
                    service + " makes another",
                    () -> client.makeBucket(
                            MakeBucketArgs.builder().bucket("another").build()));
            check(false, service + " lists all", client::listBuckets);
        });
    }

    @Test
    void aKeyWithAnothersSecretOpensNothing() {
        MinioClient mixed = MinioClient.builder()
                .endpoint(stack.shared().get("xray.object-store.url"))
                .credentials(
                        "upload-service",
                        stack.configuration("preview-service", Optional.empty()).get("xray.object-store.secret-key"))
                .build();
        BUCKETS.forEach(bucket -> check(false, "a mixed key opens " + bucket, () -> get(mixed, bucket)));
    }

    @Test
    void eachUserReachesItsOwnDatabaseOnly() {
        List<String> databases = List.of("uploads", "references", "contacts");
        for (String user : databases) {
            for (String database : List.of("uploads", "references", "contacts", "postgres", "template1")) {
                if (user.equals(database)) {
                    assertDoesNotThrow(() -> connect(user, database).close());
                } else {
                    String what = user + " in " + database;
                    SQLException refusal = assertThrows(SQLException.class, () -> connect(user, database), what);
                    assertEquals(INSUFFICIENT_PRIVILEGE, refusal.getSQLState(), what);
                }
            }
        }
    }

    private static Connection connect(String user, String database) throws SQLException {
        Map<String, String> owner = stack.configuration(Optional.of(user));
        String url = owner.get("quarkus.datasource.jdbc.url").replaceFirst("[^/]+$", database);
        return DriverManager.getConnection(
                url, owner.get("quarkus.datasource.username"), owner.get("quarkus.datasource.password"));
    }

    private static void check(boolean may, String what, Executable attempt) {
        if (may) {
            assertDoesNotThrow(attempt, what);
            return;
        }
        ErrorResponseException refusal = assertThrows(ErrorResponseException.class, attempt, what);
        assertEquals(403, refusal.response().code(), what);
    }

    private static MinioClient of(String service) {
        return client(stack.configuration(service, Optional.empty()));
    }

    private static MinioClient client(Map<String, String> configuration) {
        return MinioClient.builder()
                .endpoint(configuration.get("xray.object-store.url"))
                .credentials(
                        configuration.get("xray.object-store.access-key"),
                        configuration.get("xray.object-store.secret-key"))
                .region("us-east-1")
                .build();
    }

    private static void put(MinioClient client, String bucket, String key) throws Exception {
        client.putObject(PutObjectArgs.builder().bucket(bucket).object(key).stream(
                        new ByteArrayInputStream(new byte[] {1}), 1L, -1L)
                .build());
    }

    private static void get(MinioClient client, String bucket) throws Exception {
        try (InputStream content = client.getObject(
                GetObjectArgs.builder().bucket(bucket).object("there").build())) {
            content.readAllBytes();
        }
    }

    private static void copy(String service, String from, String to) throws Exception {
        of(service)
                .copyObject(CopyObjectArgs.builder()
                        .bucket(to)
                        .object("copied")
                        .source(SourceObject.builder()
                                .bucket(from)
                                .object("there")
                                .build())
                        .build());
    }
}
