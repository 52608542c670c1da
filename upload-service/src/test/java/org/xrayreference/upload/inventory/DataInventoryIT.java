package org.xrayreference.upload.inventory;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.xrayreference.upload.Bench.patiently;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.imageio.ImageIO;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.minio.ListObjectsArgs;
import io.minio.MinioClient;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.xrayreference.localstack.testing.LocalStackTestResource;
import org.xrayreference.localstack.testing.TestTokens;

/** The declaration of what is kept, against what is kept: whoever adds a column adds a line. */
@QuarkusTest
@WithTestResource(value = LocalStackTestResource.class, initArgs = @ResourceArg(name = "database", value = "uploads"))
@Tag("P05")
@Tag("P16")
class DataInventoryIT {
    @Inject
    DataSource database;

    @ConfigProperty(name = "xray.object-store.url")
    String storeUrl;

    @ConfigProperty(name = "xray.object-store.access-key")
    String accessKey;

    @ConfigProperty(name = "xray.object-store.secret-key")
    String secretKey;

    @BeforeEach
    void begin() {
        // By then the bucket is there.
        patiently().untilAsserted(() -> given().get("/q/health/ready").then().statusCode(200));
    }

    @Test
    @DisplayName("P05: every column of the database is declared, and nothing else is")
    void declaresEveryColumn() throws Exception {
        assertEquals(DataInventory.columns(database), DataInventory.declared("table"));
    }

    @Test
    @DisplayName("P05: every object in the bucket has a declared kind of key, and nothing else is declared")
    void declaresEveryObject() throws Exception {
        // When
        String held = upload();
        hold(held);

        // Then
        Set<String> kinds = new TreeSet<>();
        MinioClient store = MinioClient.builder()
                .endpoint(storeUrl)
                .credentials(accessKey, secretKey)
                .build();
        for (var item : store.listObjects(
                ListObjectsArgs.builder().bucket("raw-uploads").recursive(true).build())) {
            String key = item.get().objectName();
            kinds.add("bucket raw-uploads " + kind(key));
        }
        store.close();
        release(held);
        assertEquals(kinds, DataInventory.declared("bucket"));
    }

    @Test
    @DisplayName("P05: every field of the events that the service sends is declared, and nothing else is")
    void declaresEveryFieldOfItsEvents() throws IOException {
        Set<String> fields = new TreeSet<>(DataInventory.fields("xray.upload.received"));
        fields.addAll(DataInventory.fields("xray.upload.deleted"));
        assertEquals(fields, DataInventory.declared("topic"));
    }

    @Test
    @Tag("P04")
    @DisplayName("P04: with an upload it is kept which version of the privacy policy was in force")
    void keepsTheVersionOfThePolicy() throws Exception {
        // When
        String id = upload();

        // Then
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("select acknowledged_policy from upload where id = '" + id + "'")) {
            assertTrue(row.next());
            LocalDate version = LocalDate.parse(row.getString(1));
            assertTrue(!version.isAfter(LocalDate.now(ZoneOffset.UTC)), version.toString());
        }
    }

    private static String kind(String key) {
        return key.replaceFirst("^[a-z2-7]{26}$", "{id}").replaceFirst("^holds/[0-9a-f]{64}$", "holds/{sha256}");
    }

    private static void hold(String id) {
        operator()
                .contentType("application/json")
                .body(Map.of("reason", "court order 7"))
                .put("/internal/operator/uploads/" + id + "/hold")
                .then()
                .statusCode(200);
    }

    private static void release(String id) {
        operator().delete("/internal/operator/uploads/" + id + "/hold").then().statusCode(204);
    }

    private static RequestSpecification operator() {
        return given().header("Authorization", TestTokens.bearer("upload", "ann"));
    }

    private static String upload() throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(64, 64, BufferedImage.TYPE_BYTE_GRAY), "png", png);
        return given().multiPart("acknowledged", "true")
                .multiPart("image", "film.png", png.toByteArray(), "image/png")
                .post("/api/v1/uploads")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
    }
}
