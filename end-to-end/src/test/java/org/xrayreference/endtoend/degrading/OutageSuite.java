package org.xrayreference.endtoend.degrading;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

import org.xrayreference.endtoend.suite.Operator;
import org.xrayreference.endtoend.suite.Suite;
import org.xrayreference.endtoend.suite.TestPictures;
import org.xrayreference.endtoend.suite.UploadHash;
import org.xrayreference.localstack.launcher.Installation;
import org.xrayreference.localstack.launcher.RestartableSuite;

/** A suite of processes of its own, each of which can be taken away from the others and given back. */
final class OutageSuite implements AutoCloseable {
    private static final Path ROOT = Path.of(System.getProperty("xray.root"));
    private static final Path DATA = ROOT.resolve("end-to-end/target/degrading");
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final Map<String, String> SETTINGS = Map.of(
            // What was never acknowledged is cleared away while the test looks.
            "XRAY_RETENTION_PENDING", "PT20S",
            "XRAY_RETENTION_EVERY", "2s",
            "XRAY_LIMITS_SLOWEST_UPLOAD_GRACE", "3s",
            // Visitors of the load have addresses of their own.
            "XRAY_EDGE_TRUSTED_PROXIES", "1",
            "XRAY_PREVIEW_TEXT", "off",
            // An outage of seconds, not of minutes, and an event is given up.
            "XRAY_RETRY_TIMES", "3",
            "XRAY_CANARY_EVERY", "off");

    private static final int COUNTED_BY_BREAKER = 10;
    private static final String NOBODYS = "a".repeat(26);

    private final RestartableSuite suite;
    private long seed;

    OutageSuite() throws IOException, InterruptedException {
        suite = RestartableSuite.start(Installation.of(ROOT), DATA, Suite.freePorts(), SETTINGS);
        // A fresh suite fills its library first.
        await().atMost(PATIENCE)
                .until(() -> visitor()
                                .get("/api/v1/references/synthetic-effusion-01")
                                .statusCode()
                        == 200);
    }

    interface Work {
        void run() throws Exception;
    }

    /** The part is killed, and started again after the work; then everything runs as before. */
    void without(String part, Work work) throws Exception {
        suite.kill(part);
        try {
            work.run();
        } finally {
            suite.restart(part);
        }
        suite.awaitReady();
    }

    /** The part takes connections and says nothing while the work is done. */
    void withHanging(String part, Work work) throws Exception {
        suite.pause(part);
        try {
            work.run();
        } finally {
            suite.resume(part);
        }
        suite.awaitReady();
    }

    void pause(String part) throws IOException, InterruptedException {
        suite.pause(part);
    }

    void resume(String part) throws IOException, InterruptedException {
        suite.resume(part);
    }

    void restart(String part) throws IOException {
        suite.restart(part);
    }

    void kill(String part) {
        suite.kill(part);
    }

    void awaitReady() throws IOException, InterruptedException {
        suite.awaitReady();
    }

    /** A breaker counts the last ten questions, and so may open once more when a part has come back. */
    void awaitCalm() {
        await().atMost(PATIENCE).until(() -> {
            for (int question = 0; question < COUNTED_BY_BREAKER; question++) {
                if (page("/library").statusCode() != 200
                        || page("/uploads/" + NOBODYS).statusCode() != 404) {
                    return false;
                }
            }
            return true;
        });
    }

    URI site() {
        return suite.site();
    }

    RequestSpecification visitor() {
        return given().baseUri(suite.site().toString()).port(suite.site().getPort());
    }

    Response page(String path) {
        return visitor().accept("text/html").get(path);
    }

    Response sendPicture() {
        return visitor()
                .multiPart("acknowledged", "true")
                .multiPart("image", "film.png", TestPictures.png(96, 96, ++seed), "image/png")
                .post("/api/v1/uploads");
    }

    /** @return the id of an upload that was taken */
    String accepted() {
        return sendPicture().then().statusCode(202).extract().path("id");
    }

    String status(String id) {
        return visitor().get("/api/v1/uploads/" + id).path("status");
    }

    void awaitReady(String id) {
        await().atMost(PATIENCE).until(() -> "READY".equals(status(id)));
    }

    Response send(String key, String message) {
        return visitor()
                .accept("text/html")
                .formParam("topic", "question")
                .formParam("message", message)
                .formParam("acknowledged", "true")
                .formParam("idempotencyKey", key)
                .post("/contact");
    }

    /** Whether an upload's event, which a service gave up on, is among those that an operator can give back to it. */
    boolean isGivenUp(String id) {
        return replayForm(operatorCookie(), id).isPresent();
    }

    void replay(String id) {
        String session = operatorCookie();
        Element form = replayForm(session, id).orElseThrow();
        asOperator(session)
                .redirects()
                .follow(false)
                .formParams(form.select("input").stream()
                        .collect(Collectors.toMap(input -> input.attr("name"), input -> input.val())))
                .post(form.attr("action"))
                .then()
                .statusCode(303);
    }

    private Optional<Element> replayForm(String session, String id) {
        String page = asOperator(session).get("/operator/dead-letters").asString();
        return Jsoup.parse(page).select("tr").stream()
                .filter(row -> row.text().contains(UploadHash.shown(id)))
                .flatMap(row -> row.select("form[action$=replay]").stream())
                .findFirst();
    }

    /** Browsers take it without TLS since the address is localhost; this client would not. */
    private String operatorCookie() {
        Response welcome = visitor()
                .redirects()
                .follow(false)
                .formParam("name", Operator.NAME)
                .formParam("password", Operator.password(DATA))
                .post("/operator/sign-in");
        welcome.then().statusCode(303);
        return welcome.header("Set-Cookie").split(";", 2)[0];
    }

    private RequestSpecification asOperator(String session) {
        return visitor().accept("text/html").header("Cookie", session);
    }

    long rows(String table) throws SQLException {
        return count("uploads", "from " + table);
    }

    /** Whether reference-service has looked at an upload, which it also does when somebody asks for its matches. */
    boolean isEmbedded(String id) throws SQLException {
        return count("references", "from upload_embedding where upload_id = '" + id + "'") > 0;
    }

    private long count(String database, String from) throws SQLException {
        Map<String, String> owner = suite.stack().configuration(Optional.of(database));
        try (Connection connection = DriverManager.getConnection(
                        owner.get("quarkus.datasource.jdbc.url"),
                        owner.get("quarkus.datasource.username"),
                        owner.get("quarkus.datasource.password"));
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) " + from)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** Read from the S3 server's files. */
    Set<String> rawObjects() throws IOException {
        try (Stream<Path> files = Files.list(suite.bucket("raw-uploads"))) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .collect(Collectors.toSet());
        }
    }

    @Override
    public void close() {
        suite.close();
    }
}
