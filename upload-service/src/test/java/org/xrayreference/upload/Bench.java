package org.xrayreference.upload;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import javax.sql.DataSource;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.minio.GetObjectArgs;
import io.minio.ListObjectsArgs;
import io.minio.MinioClient;
import io.minio.PutObjectArgs;
import io.restassured.response.ValidatableResponse;
import org.awaitility.core.ConditionFactory;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** A test's hands: sends and asks as a visitor does, and looks into database and object store. */
@Singleton
public class Bench {
    public static final byte[] PNG = png(64);
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @Inject
    DataSource database;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    private final MinioClient store;

    Bench(
            @ConfigProperty(name = "xray.object-store.url") String url,
            @ConfigProperty(name = "xray.object-store.access-key") String accessKey,
            @ConfigProperty(name = "xray.object-store.secret-key") String secretKey) {
        store = MinioClient.builder()
                .endpoint(url)
                .credentials(accessKey, secretKey)
                .build();
    }

    /** For what goes through Kafka or waits for a job, on a machine that does other things as well. */
    public static ConditionFactory patiently() {
        return await().atMost(PATIENCE);
    }

    public record Upload(String id, String token) {}

    public record Holdings(String uploads, String events, List<String> objects) {}

    public EventLog events() {
        given().get("/q/health/ready").then().statusCode(200); // by then the bucket is there
        return new EventLog(kafka, "xray.upload.received", "xray.upload.deleted", "xray.preview.ready.dead-letter");
    }

    public static Upload accept(byte[] picture) {
        return accept(picture, "film.png");
    }

    public static Upload accept(byte[] picture, String name) {
        var body = given().multiPart("acknowledged", "true")
                .multiPart("image", name, picture, "image/png")
                .post("/api/v1/uploads")
                .then()
                .statusCode(202)
                .header("Location", containsString("/api/v1/uploads/"))
                .body("id", matchesPattern("[a-z2-7]{26}"))
                .body("status", equalTo("RECEIVED"))
                .body("expiresAt", notNullValue())
                .extract()
                .jsonPath();
        return new Upload(body.getString("id"), body.getString("deleteToken"));
    }

    public static ValidatableResponse show(Upload upload) {
        return given().get("/api/v1/uploads/" + upload.id).then();
    }

    public static ValidatableResponse delete(Upload upload, String token) {
        return given().header("X-Delete-Token", token)
                .delete("/api/v1/uploads/" + upload.id)
                .then();
    }

    public static String traces(Upload upload) {
        var left = given().get("/internal/traces/" + upload.id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        return "record %b, raw %b, outbox %b"
                .formatted(left.getBoolean("record"), left.getBoolean("raw"), left.getBoolean("outbox"));
    }

    public byte[] stored(String id) throws Exception {
        try (var object = store.getObject(
                GetObjectArgs.builder().bucket("raw-uploads").object(id).build())) {
            return object.readAllBytes();
        }
    }

    public void put(String key) throws Exception {
        store.putObject(PutObjectArgs.builder().bucket("raw-uploads").object(key).stream(
                        new ByteArrayInputStream(PNG), (long) PNG.length, -1L)
                .build());
    }

    public List<String> keys() throws Exception {
        List<String> keys = new ArrayList<>();
        for (var item : store.listObjects(
                ListObjectsArgs.builder().bucket("raw-uploads").recursive(true).build())) {
            keys.add(item.get().objectName());
        }
        return keys;
    }

    /** Once nothing is on its way any more. */
    public Holdings holdings() throws Exception {
        patiently()
                .until(() -> query("select (select count(*) from outbox_event) + (select count(*) from raw_removal)")
                        .equals("0"));
        return new Holdings(query("select count(*) from upload"), query("select count(*) from outbox_event"), keys());
    }

    public String query(String sql) throws Exception {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    public void update(String sql) throws Exception {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    public static List<?> validate(String topic, String event) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(contract(topic, "schema.json"), InputFormat.JSON)
                .validate(event, InputFormat.JSON);
    }

    public static String example(String topic, String name, String id) {
        return contract(topic, "examples/" + name + ".json").replaceAll("\"[a-z2-7]{26}", "\"" + id);
    }

    private static String contract(String topic, String file) {
        try {
            return Files.readString(Path.of(System.getProperty("xray.root"), "contracts", topic, "v1", file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] png(int size) {
        try {
            var bytes = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(size, size, BufferedImage.TYPE_BYTE_GRAY), "png", bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
