package org.xrayreference.endtoend.journey;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.restassured.RestAssured;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import org.xrayreference.endtoend.suite.Suite;
import org.xrayreference.endtoend.suite.TestPictures;

/** What a visitor does who wants to know whether a receipt is worth anything. */
@ExtendWith(Suite.class)
class ReceiptE2ET {
    private static final Pattern COMMANDS = Pattern.compile("<code id=\"check\">(.*?)</code>", Pattern.DOTALL);
    private static final String SECRET = "Doe^Jane 1970-01-01";

    @TempDir
    Path folder;

    @Test
    @Tag("P10")
    @DisplayName(
            "P10: a downloaded receipt can be checked with the commands that the site shows, and a changed one fails")
    void canBeCheckedWithTheCommandsOnThePage() throws Exception {
        // Given
        byte[] film = TestPictures.withText(TestPictures.png(700, 600, 3), SECRET);
        Uploads.Upload upload = Uploads.accepted("film.png", film, "image/png");
        assertEquals("READY", Uploads.awaitDecision(upload));
        byte[] receipt = given().get(upload.path() + "/receipt.jws")
                .then()
                .statusCode(200)
                .contentType("application/jose")
                .extract()
                .asByteArray();
        Files.write(folder.resolve("receipt.jws"), receipt);

        // When
        String checked = check();
        String onThePage = checkOnThePage(receipt);
        int middle = receipt.length / 2;
        receipt[middle] = (byte) (receipt[middle] == 'A' ? 'B' : 'A');
        Files.write(folder.resolve("receipt.jws"), receipt);
        String changed = check();

        // Then
        assertTrue(checked.contains("Signature Verified Successfully"), checked);
        assertTrue(checked.contains("\"kind\":\"PNG text\""), checked);
        assertFalse(checked.contains("Doe"), checked);
        assertFalse(changed.contains("Verified Successfully"), changed);
        assertTrue(onThePage.contains("This receipt is valid"), onThePage);
        assertTrue(checkOnThePage(receipt).contains("This receipt is not valid"));
    }

    private static String checkOnThePage(byte[] receipt) {
        return given().formParam("receipt", new String(receipt, StandardCharsets.US_ASCII))
                .post("/receipts")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private String check() throws IOException, InterruptedException {
        String page = given().get("/receipts").then().statusCode(200).extract().asString();
        Matcher matcher = COMMANDS.matcher(page);
        assertTrue(matcher.find());
        String commands = matcher.group(1)
                .replaceFirst("http\\S+(?=/.well-known)", RestAssured.baseURI + ":" + RestAssured.port)
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
        Path output = folder.resolve("output");
        Process shell = new ProcessBuilder("sh", "-c", commands)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        assertTrue(shell.waitFor(1, TimeUnit.MINUTES));
        return Files.readString(output, StandardCharsets.UTF_8);
    }
}
