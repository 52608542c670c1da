package org.xrayreference.endtoend.browser;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Debian's Chromium, driven by Playwright; started once for all tests, which are skipped where there is none. */
public final class Chromium implements BeforeAllCallback {
    private static final Path EXECUTABLE = Path.of(System.getProperty("xray.chromium", "/usr/bin/chromium"));
    /** A page that asks several services, on a machine that does other things as well. */
    private static final double PATIENCE_MS = 30_000;

    private static Chromium running;

    private Playwright playwright;
    private Browser browser;

    @Override
    public void beforeAll(ExtensionContext context) {
        assumeTrue(Files.isExecutable(EXECUTABLE), "There is no Chromium at " + EXECUTABLE);
        synchronized (Chromium.class) {
            if (running == null) {
                start();
                running = this;
                context.getRoot().getStore(ExtensionContext.Namespace.GLOBAL).put(Chromium.class, (AutoCloseable)
                        this::stop);
            }
        }
    }

    /** A visitor with an empty cache, no cookies, and script switched on. To be closed. */
    public static Visitor visitor(Screen screen) {
        return new Visitor(running.browser, screen, true);
    }

    public static Visitor visitorWithoutScript(Screen screen) {
        return new Visitor(running.browser, screen, false);
    }

    private void start() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(EXECUTABLE)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync",
                                "--no-first-run")));
    }

    private void stop() {
        browser.close();
        playwright.close();
    }
}
