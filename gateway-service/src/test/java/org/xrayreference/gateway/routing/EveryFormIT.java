package org.xrayreference.gateway.routing;

import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.ext.web.Router;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.xrayreference.gateway.standin.Operators;
import org.xrayreference.gateway.standin.Samples;
import org.xrayreference.gateway.standin.StandIns;

/**
 * Every address that changes something, found in the program itself: its resources, its routes, the table of the public
 * API, and for good measure the forms in its pages. A new one is tested the day it is written.
 */
@QuarkusTest
@WithTestResource(StandIns.class)
class EveryFormIT {
    private static final Path CLASSES = Path.of("target/classes");
    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final Pattern FORM = Pattern.compile("<form\\b[^>]*>");
    private static final Pattern ACTION = Pattern.compile("action=\"([^\"]+)\"");

    private record Call(String method, String path) implements Comparable<Call> {
        @Override
        public int compareTo(Call other) {
            return toString().compareTo(other.toString());
        }
    }

    @Inject
    Router router;

    @BeforeEach
    void reset() {
        StandIns.reset();
    }

    @Test
    void takesNothingThatAnotherSiteSends() {
        // Given
        String session = Operators.signIn();
        StandIns.reset();
        List<Map<String, String>> foreign = List.of(
                Map.of("Sec-Fetch-Site", "cross-site", "Origin", "https://evil.example"),
                Map.of("Sec-Fetch-Site", "same-site", "Origin", "https://other.xray.example"),
                Map.of("Sec-Fetch-Site", "cross-site", "Origin", "null"),
                Map.of("Origin", "https://evil.example"),
                Map.of("Origin", "https://xray.example.evil.example"),
                Map.of("Origin", "not an address"));

        for (Call call : changing()) {
            for (Map<String, String> headers : foreign) {
                // When
                int status = given().redirects()
                        .follow(false)
                        .headers(headers)
                        .cookie(Operators.COOKIE, session)
                        .contentType("text/plain")
                        .body("a=b")
                        .request(call.method(), call.path())
                        .statusCode();

                // Then
                assertThat(status).as(call + " with " + headers).isEqualTo(403);
            }
        }
        assertThat(StandIns.upload().seen()).isEmpty();
        // The sign-in of this test is recorded, maybe only now.
        assertThat(Stream.of(StandIns.reference(), StandIns.preview(), StandIns.contact())
                        .flatMap(service -> service.findAll(anyRequestedFor(anyUrl())).stream())
                        .filter(seen -> !seen.getUrl().endsWith("/audit")))
                .isEmpty();
    }

    @Test
    void knowsTheAddressOfEveryForm() throws IOException {
        // Given
        Set<String> known = new TreeSet<>();
        changing().forEach(call -> known.add(call.path()));

        // When
        Set<String> actions = formActions();

        // Then
        assertThat(known).hasSizeGreaterThan(15).contains("/contact", "/choices", "/upload", "/operator/sign-in");
        assertThat(actions)
                .hasSizeGreaterThan(8)
                .allSatisfy(action -> assertThat(known)
                        .as("The form to " + action)
                        .anyMatch(path -> path.equals(action) || fits(action, path)));
    }

    /** No address changes anything when it is only asked for, whatever else the request claims to be. */
    @Test
    void takesNoQuestionForAnOrder() {
        for (Call call : changing()) {
            int status = given().redirects()
                    .follow(false)
                    .header("X-HTTP-Method-Override", call.method())
                    .header("X-HTTP-Method", call.method())
                    .header("X-Method-Override", call.method())
                    .queryParam("_method", call.method())
                    .queryParam("measurement", "allow")
                    .get(call.path())
                    .statusCode();
            assertThat(status).as("GET " + call.path()).isIn(200, 303, 401, 404, 405, 410);
        }
        assertThat(StandIns.upload().seen()).allMatch(seen -> seen.method().equals("GET"));
        StandIns.contact()
                .findAll(anyRequestedFor(anyUrl()))
                .forEach(seen -> assertThat(seen.getMethod().getName()).isEqualTo("GET"));
    }

    private Set<Call> changing() {
        Set<Call> calls = new TreeSet<>();
        RouteTable.CALLS.forEach(call -> call.methods().forEach(method -> calls.add(call(method, call.template()))));
        router.getRoutes().stream()
                .filter(route -> route.methods() != null && route.getPath() != null)
                .forEach(route -> route.methods().forEach(method -> calls.add(call(method.name(), route.getPath()))));
        resources()
                .forEach(type -> Arrays.stream(type.getDeclaredMethods())
                        .forEach(method -> verbs(method)
                                .forEach(verb -> calls.add(call(
                                        verb, path(type.getAnnotations()) + "/" + path(method.getAnnotations()))))));
        calls.removeIf(call -> READING.contains(call.method()));
        return calls;
    }

    private static Call call(String method, String template) {
        String path = template.replaceAll("\\{[^{}]*(\\{[^{}]*}[^{}]*)*}|:[a-zA-Z]+", Samples.ID)
                .replaceAll("/+", "/")
                .replaceAll("(?<=.)/$", "");
        return new Call(method, path);
    }

    private static List<String> verbs(Method method) {
        return Stream.of(method.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(verb -> verb != null)
                .map(HttpMethod::value)
                .toList();
    }

    private static String path(Annotation[] annotations) {
        return Stream.of(annotations)
                .filter(jakarta.ws.rs.Path.class::isInstance)
                .map(annotation -> ((jakarta.ws.rs.Path) annotation).value())
                .findFirst()
                .orElse("");
    }

    private static List<Class<?>> resources() {
        try (Stream<Path> files = Files.walk(CLASSES)) {
            List<Class<?>> found = new ArrayList<>();
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".class")).toList()) {
                String name =
                        CLASSES.relativize(file).toString().replace('/', '.').replaceFirst("\\.class$", "");
                Class<?> type =
                        Class.forName(name, false, Thread.currentThread().getContextClassLoader());
                if (!type.isInterface() && type.isAnnotationPresent(jakarta.ws.rs.Path.class)) {
                    found.add(type);
                }
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Set<String> formActions() throws IOException {
        Set<String> actions = new TreeSet<>();
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".html")).toList()) {
                FORM.matcher(Files.readString(file))
                        .results()
                        .map(MatchResult::group)
                        .filter(form -> form.contains("method=\"post\""))
                        .forEach(form -> actions.add(action(file, form)));
            }
        }
        return actions;
    }

    private static String action(Path file, String form) {
        return ACTION.matcher(form)
                .results()
                .findFirst()
                .map(found -> found.group(1).replaceFirst("#.*", "")) // a place on the page is no address
                .orElseThrow(() -> new AssertionError(file + " has a form without an action: " + form));
    }

    /** Whether an action with expressions in it can become this path. */
    private static boolean fits(String action, String path) {
        String[] parts = action.split("\\{[^}]*}", -1);
        StringBuilder pattern = new StringBuilder();
        for (int i = 0; i < parts.length; i++) {
            pattern.append(i == 0 ? "" : "[^ ]+").append(Pattern.quote(parts[i]));
        }
        return path.matches(pattern.toString());
    }
}
