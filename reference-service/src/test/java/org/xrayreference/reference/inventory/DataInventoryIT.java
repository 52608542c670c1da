package org.xrayreference.reference.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.minio.MinioClient;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.xrayreference.localstack.testing.LocalStackTestResource;
import org.xrayreference.reference.importing.MadeLibrary;
import org.xrayreference.reference.objects.S3Bucket;

/** The declaration of what is kept, against what is kept: whoever adds a column adds a line. */
@QuarkusTest
@QuarkusTestResource(
        value = LocalStackTestResource.class,
        initArgs = @ResourceArg(name = "database", value = "references"))
@Tag("P05")
@Tag("P16")
class DataInventoryIT {
    @Inject
    DataSource database;

    @Inject
    MinioClient client;

    @Inject
    MadeLibrary made;

    @TempDir
    static Path folder;

    @Test
    @DisplayName("P05: every column of the database is declared, and nothing else is")
    void declaresEveryColumn() throws Exception {
        assertThat(DataInventory.declared("table")).isEqualTo(DataInventory.columns(database));
    }

    @Test
    @DisplayName("P05: every object in the bucket has a declared kind of key")
    void declaresEveryObject() throws Exception {
        // Given
        made.fillOnce(folder);
        Set<String> kinds = new TreeSet<>();

        // When
        new S3Bucket(client, "references").keys("").forEach(key -> kinds.add("bucket references " + kind(key)));

        // Then: a kept encoder is the one thing that the tests do not make
        Set<String> declared = DataInventory.declared("bucket");
        assertThat(declared).containsAll(kinds);
        declared.removeAll(kinds);
        assertThat(declared).allMatch(left -> left.contains("/{model}/") || left.contains(" index/"));
    }

    private static String kind(String key) {
        return key.replaceFirst("^index/files/[0-9a-f]{64}$", "index/files/{sha256}")
                .replaceFirst("^index/(?!files/)[^/]+/", "index/{snapshot}/")
                .replaceFirst("^models/[^/]+/", "models/{model}/")
                .replaceFirst("^[A-Za-z0-9_-]+/(image|thumbnail)", "{reference}/$1");
    }
}
