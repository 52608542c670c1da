package org.xrayreference.endtoend.suite;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

import com.microsoft.playwright.Page;

import org.xrayreference.endtoend.browser.Visitor;

/** The operator of the running suite, with the password that {@code ./run} has drawn. */
public final class Operator {
    public static final String NAME = "operator";

    private Operator() {}

    public static String password() {
        return password(Suite.data());
    }

    /** Of another suite, by its data. */
    public static String password(Path data) {
        Properties kept = new Properties();
        try (Reader file = Files.newBufferedReader(data.resolve("operator.properties"))) {
            kept.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return kept.getProperty("password");
    }

    /** Signs in as a person does. */
    public static Page signIn(Visitor visitor) {
        Page page = visitor.open("/operator");
        page.getByLabel("Name").fill(NAME);
        page.getByLabel("Password").fill(password());
        page.getByText("Sign in").click();
        assertThat(page.locator("h1")).hasText("Operators");
        return page;
    }
}
