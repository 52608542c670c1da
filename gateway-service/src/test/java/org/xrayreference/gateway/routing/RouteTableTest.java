package org.xrayreference.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.xrayreference.gateway.routing.RouteTable.Found;
import org.xrayreference.gateway.services.Owner;

class RouteTableTest {
    private static final String ID = "abcdefghijklmnopqrstuvwx23";

    @ParameterizedTest
    @CsvSource({
        "POST, /api/v1/uploads, UPLOAD, false",
        "GET, /api/v1/uploads/ID, UPLOAD, false",
        "HEAD, /api/v1/uploads/ID, UPLOAD, false",
        "DELETE, /api/v1/uploads/ID, UPLOAD, false",
        "GET, /api/v1/uploads/ID/events, GATEWAY, false",
        "GET, /api/v1/uploads/ID/preview, PREVIEW, true",
        "HEAD, /api/v1/uploads/ID/thumbnail, PREVIEW, true",
        "GET, /api/v1/uploads/ID/receipt, PREVIEW, true",
        "GET, /api/v1/uploads/ID/receipt.jws, PREVIEW, true",
        "GET, /.well-known/receipt-keys.json, PREVIEW, false",
        "GET, /api/v1/uploads/ID/matches, REFERENCE, true",
        "POST, /api/v1/uploads/ID/reports, CONTACT, true",
        "GET, /api/v1/references, REFERENCE, false",
        "GET, /api/v1/references/00000193_019/similar, REFERENCE, false",
        "GET, /api/v1/findings/pleural-thickening, REFERENCE, false",
        "POST, /api/v1/contact, CONTACT, false",
        "GET, /api/v1/contact/messages, GATEWAY, false"
    })
    void leadsEveryCallToItsOwner(String method, String path, Owner owner, boolean gated) {
        // When
        Found found = RouteTable.find(method, path.replace("ID", ID));

        // Then
        assertThat(found).isInstanceOfSatisfying(Found.Call.class, call -> {
            assertThat(call.call().owner()).isEqualTo(owner);
            assertThat(call.call().gated()).isEqualTo(gated);
            if (gated) {
                assertThat(call.parameter()).isEqualTo(ID);
            }
        });
    }

    @Test
    void findsEveryCallByItsTemplate() {
        for (PublicCall call : RouteTable.CALLS) {
            String path = call.template().replaceAll("\\{[^}]+}", ID);
            assertThat(RouteTable.template(path)).isEqualTo(call.template());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/internal/anything",
                "/q/health",
                "/api/v1",
                "/api/v2/findings",
                "/api/v1/uploads/x/raw",
                "/api/v1/uploads/x/preview/y",
                "/api/v1/contact/messages/1",
                "/API/v1/findings"
            })
    void knowsNothingElse(String path) {
        assertThat(RouteTable.find("GET", path)).isEqualTo(new Found.Nothing());
    }

    @Test
    void saysWhichMethodsAnAddressHas() {
        assertThat(RouteTable.find("PUT", "/api/v1/uploads/" + ID))
                .isEqualTo(new Found.OtherMethods("GET, DELETE, HEAD"));
        assertThat(RouteTable.find("GET", "/api/v1/uploads")).isEqualTo(new Found.OtherMethods("POST"));
    }

    @Test
    void isTheOneThatTheApiDescriptionDescribes() throws IOException {
        // Given
        JsonNode description = new ObjectMapper(new YAMLFactory())
                .readTree(Path.of(System.getProperty("xray.root"), "contracts", "openapi.yaml")
                        .toFile());
        Set<String> described = new TreeSet<>();
        Set<String> methods = Set.of("get", "post", "put", "patch", "delete");
        description
                .get("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .map(Map.Entry::getKey)
                        .filter(methods::contains)
                        .map(method -> method.toUpperCase(Locale.ROOT) + " " + path.getKey())
                        .forEach(described::add));

        // When
        Set<String> routed = new TreeSet<>();
        RouteTable.CALLS.forEach(call -> call.methods().forEach(method -> routed.add(method + " " + call.template())));

        // Then
        assertThat(routed).isEqualTo(described);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/uploads/abcdefghijklmnopqrstuvwxyz, /api/v1/uploads/{id}",
        "/api/v1/uploads/anything-else/matches, /api/v1/uploads/{id}/matches",
        "/api/v1/nowhere/abcdefghijklmnopqrstuvwxyz, /other",
        "/uploads/abcdefghijklmnopqrstuvwxyz, /other",
        "/assets/0123/site.css, /assets/{version}/{name}",
        "/upload, /upload",
        "/.well-known/receipt-keys.json, /.well-known/receipt-keys.json"
    })
    @Tag("P13")
    @DisplayName("P13: metrics and traces know an address by its template")
    void givesEachAddressATemplate(String path, String template) {
        assertThat(RouteTable.template(path)).isEqualTo(template);
    }
}
