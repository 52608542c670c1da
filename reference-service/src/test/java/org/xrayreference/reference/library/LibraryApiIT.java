package org.xrayreference.reference.library;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.xrayreference.localstack.testing.LocalStackTestResource;
import org.xrayreference.reference.importing.MadeLibrary;
import org.xrayreference.reference.importing.MadeNih;

@QuarkusTest
@QuarkusTestResource(
        value = LocalStackTestResource.class,
        initArgs = @ResourceArg(name = "database", value = "references"))
class LibraryApiIT {
    @Inject
    MadeLibrary made;

    @TempDir
    static Path folder;

    @BeforeEach
    void fillLibrary() throws Exception {
        made.fillOnce(folder);
    }

    @Test
    void listsTheLibraryByPages() {
        given().queryParam("size", 10)
                .queryParam("page", 2)
                .get("/api/v1/references")
                .then()
                .statusCode(200)
                .body("total", is(MadeNih.PICTURES))
                .body("page", is(2))
                .body("size", is(10))
                .body("items", hasSize(4))
                .body("items.id", hasItem(MadeNih.id(23)))
                .body("facets.view.AP", is(8))
                .body("facets.view.PA", is(16))
                .body("facets.sex.F", is(12))
                .body("facets.finding.Mass", is(2))
                .body("facets.finding.'Pleural Thickening'", is(1));
    }

    @Test
    @Tag("P19")
    void filtersByFindingViewSexAndAge() {
        given().queryParam("finding", "mass")
                .get("/api/v1/references")
                .then()
                .body("items.id", contains(MadeNih.id(4), MadeNih.id(19)))
                .body("facets.finding.Mass", is(2));
        given().queryParam("finding", "Pleural_Thickening")
                .get("/api/v1/references")
                .then()
                .body("items.findings", everyItem(hasItem("Pleural Thickening")));
        given().queryParam("view", "ap")
                .queryParam("sex", "f")
                .queryParam("ageMin", 26)
                .queryParam("ageMax", 32)
                .get("/api/v1/references")
                .then()
                .body("items.id", contains(MadeNih.id(6), MadeNih.id(12)))
                .body("facets.view.AP", is(2))
                .body("facets.view.PA", is(2))
                .body("facets.sex.M", is(1));
    }

    @Test
    void findsTwoFindingsTogetherAndCountsWhatStandsBesideOne() {
        given().queryParam("finding", "effusion")
                .queryParam("with", "mass")
                .get("/api/v1/references")
                .then()
                .body("total", is(0))
                .body("items", hasSize(0));
    }

    @Test
    void countsAgesAsTheOtherChoicesLeaveThem() {
        given().queryParam("ageMin", 41)
                .get("/api/v1/references")
                .then()
                .body("total", is(3))
                .body("facets.age", equalTo(Map.of("18-39", 20, "40-59", 4)));
        given().queryParam("finding", "mass")
                .get("/api/v1/references")
                .then()
                .body("facets.age", equalTo(Map.of("18-39", 2)));
    }

    @ParameterizedTest
    @CsvSource({"id, 0, 1", "age, 0, 1", "-age, 23, 22"})
    void sorts(String order, int first, int second) {
        given().queryParam("sort", order)
                .queryParam("size", 2)
                .get("/api/v1/references")
                .then()
                .body("items.id", contains(MadeNih.id(first), MadeNih.id(second)));
    }

    @Test
    void listsEveryPictureOnceByPages() {
        // When
        List<String> ids = new ArrayList<>();
        for (int page = 0; page < 5; page++) {
            ids.addAll(given().queryParam("sort", "findings")
                    .queryParam("size", 5)
                    .queryParam("page", page)
                    .get("/api/v1/references")
                    .path("items.id"));
        }

        // Then
        assertThat(ids).hasSize(MadeNih.PICTURES).doesNotHaveDuplicates();
        given().queryParam("page", 1_000_000)
                .get("/api/v1/references")
                .then()
                .body("total", is(MadeNih.PICTURES))
                .body("items", hasSize(0));
    }

    @ParameterizedTest
    @CsvSource({
        "enlarged heart, 2",
        "cardiomegally, 2",
        "large heart 00000116, 1",
        "00000104, 1",
        "zebra, 0",
        "'*', 0",
        "'', 24"
    })
    void findsByWords(String words, int found) {
        given().queryParam("q", words)
                .get("/api/v1/references")
                .then()
                .statusCode(200)
                .body("total", is(found));
    }

    @ParameterizedTest
    @CsvSource({
        "finding, dragon, a finding",
        "with, dragon, a finding",
        "view, LL, PA or AP",
        "sex, X, F or M",
        "ageMin, old, a whole number from 0 to 120",
        "ageMax, 121, a whole number from 0 to 120",
        "sort, size, 'id, age, -age or findings'",
        "page, -1, a whole number from 0",
        "size, 0, a whole number from 1 to 100",
        "size, 101, a whole number from 1 to 100"
    })
    void refusesAParameterByItsNameLimitAndValue(String name, String value, String limit) {
        given().queryParam(name, value)
                .get("/api/v1/references")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("code", is("bad-parameter"))
                .body("parameter", is(name))
                .body("value", is(value))
                .body("limit", containsString(limit))
                .body("detail", containsString(value));
    }

    @Test
    void refusesAgesTheWrongWayRound() {
        given().queryParam("ageMin", 50)
                .queryParam("ageMax", 40)
                .get("/api/v1/references")
                .then()
                .statusCode(400)
                .body("parameter", is("ageMin"))
                .body("limit", is("no more than ageMax, 40"));
    }

    @Test
    @Tag("P19")
    void describesOnePictureWithoutItsPatient() {
        String body = when().get("/api/v1/references/" + MadeNih.id(4))
                .then()
                .statusCode(200)
                .body("id", is(MadeNih.id(4)))
                .body("findings", contains("Mass"))
                .body("view", is("PA"))
                .body("sex", is("F"))
                .body("age", is(24))
                .body("followUp", is(0))
                .body("width", is(2048))
                .body("height", is(1024))
                .body("boxes[0].finding", is("Mass"))
                .body("boxes[0].x", is(200f))
                .body("boxes[0].height", is(400f))
                .body("source.name", is("NIH ChestX-ray14"))
                .body("source.citation", containsString("CVPR 2017"))
                .body("links.image", is("/api/v1/references/" + MadeNih.id(4) + "/image"))
                .extract()
                .asString();
        assertThat(body).doesNotContain("patient");
    }

    @Test
    void servesPicturesThatMayBeKeptForLong() {
        // Given
        String path = "/api/v1/references/" + MadeNih.id(4) + "/thumbnail";

        // When
        Response first = when().get(path);

        // Then
        first.then()
                .statusCode(200)
                .contentType("image/jpeg")
                .header("Cache-Control", containsString("public, max-age=2592000"))
                .header("ETag", notNullValue());
        assertThat(first.asByteArray()).startsWith((byte) 0xff, (byte) 0xd8);
        given().header("If-None-Match", first.header("ETag"))
                .get(path)
                .then()
                .statusCode(304)
                .header("ETag", equalTo(first.header("ETag")));
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/references/nobody, unknown-reference",
        "/api/v1/references/nobody/image, unknown-reference",
        "/api/v1/references/nobody/similar, unknown-reference",
        "/api/v1/findings/dragon, unknown-finding",
        "/api/v1/nothing, unknown-address"
    })
    void answersUnknownAddressesWithAProblem(String path, String code) {
        when().get(path)
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("code", is(code))
                .body("title", notNullValue());
    }

    @Test
    void explainsFindingsAndCountsThem() {
        when().get("/api/v1/findings")
                .then()
                .statusCode(200)
                .body("", hasSize(15))
                .body("find { it.slug == 'mass' }.count", is(2))
                .body("find { it.slug == 'mass' }.name", is("Mass"));
        when().get("/api/v1/findings/pleural-thickening")
                .then()
                .statusCode(200)
                .body("name", is("Pleural Thickening"))
                .body("description", not(nullValue()))
                .body("lookAt", not(nullValue()))
                .body("sources.size()", greaterThan(0))
                .body("sources[0].url", containsString("https://"))
                .body("count", is(1));
    }

    @Test
    void isReadyWithDatabaseAndIndex() {
        when().get("/q/health/ready").then().statusCode(200).body("checks.name", hasItem("index loaded"));
    }
}
