package org.xrayreference.endtoend.browser;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;

import org.xrayreference.endtoend.suite.Suite;

/** Somebody in front of a screen with one page open, and what can be said about that page. */
public final class Visitor implements AutoCloseable {
    private static final Path SCREENSHOTS =
            Path.of(System.getProperty("xray.root"), "end-to-end", "target", "screenshots");
    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
    private static final String WATCH_SHIFTS = """
            window.shifted = 0;
            window.moved = [];
            new PerformanceObserver((list) => {
              for (const entry of list.getEntries().filter((one) => !one.hadRecentInput)) {
                window.shifted += entry.value;
                window.moved.push(...entry.sources.map(({ node }) =>
                  (node?.outerHTML ?? `text of ${node?.parentElement?.outerHTML}`).slice(0, 100)));
              }
            }).observe({ type: 'layout-shift', buffered: true });
            """;
    /** Thumbnails below the screen come late by design; a picture of the whole page needs them. */
    private static final String LOAD_EVERYTHING = """
            () => {
              document.querySelectorAll('img[loading=lazy]').forEach((image) => { image.loading = 'eager'; });
              return Promise.all([...document.images].map((image) => image.decode().catch(() => {})));
            }""";

    private final Screen screen;
    private final boolean script;
    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();
    private int requests;
    private long bytes;

    Visitor(Browser browser, Screen screen, boolean script) {
        this.screen = screen;
        this.script = script;
        this.context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(screen.width(), screen.height())
                .setColorScheme(screen.colours())
                .setJavaScriptEnabled(script));
        this.page = context.newPage();
        if (script) {
            page.addInitScript(WATCH_SHIFTS);
        }
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(page.url() + ": " + message.text());
            }
        });
        page.onPageError(error -> complaints.add(page.url() + ": " + error));
        weigh();
    }

    private void weigh() {
        CDPSession network = context.newCDPSession(page);
        network.on("Network.requestWillBeSent", event -> requests++);
        network.on(
                "Network.loadingFinished",
                event -> bytes += event.get("encodedDataLength").getAsLong());
        network.send("Network.enable");
    }

    public Page page() {
        return page;
    }

    /** Opens an address of the site and waits until nothing more is loaded. */
    public Page open(String path) {
        requests = 0;
        bytes = 0;
        page.navigate(Suite.address() + path);
        page.waitForLoadState(LoadState.NETWORKIDLE);
        return page;
    }

    /** @return errors on the console since the beginning */
    public List<String> complaints() {
        return complaints;
    }

    /** @return how many requests were made since the page was opened */
    public int requests() {
        return requests;
    }

    /** @return how many bytes came over the network since the page was opened, headers among them */
    public long bytes() {
        return bytes;
    }

    /** @return how far things moved while the page was loading: the cumulative layout shift */
    public double shifted() {
        return ((Number) page.evaluate("window.shifted")).doubleValue();
    }

    /** @return what moved while the page was loading, the beginning of each element or of what holds a text */
    public String moved() {
        return (String) page.evaluate("window.moved.join(' | ')");
    }

    public boolean scrollsSideways() {
        return ((Number) page.evaluate("document.documentElement.scrollWidth")).intValue() > screen.width();
    }

    /** @return what axe-core finds against WCAG 2.2 AA and its own good practice, one line each */
    public List<String> barriers() {
        return new AxeBuilder(page)
                .withTags(RULES).analyze().getViolations().stream()
                        .map(rule -> screen + " " + page.url() + ": " + rule.getId() + ", " + rule.getHelp() + ": "
                                + rule.getNodes().stream()
                                        .limit(4)
                                        .map(node -> node.getHtml() + " " + node.getFailureSummary())
                                        .toList())
                        .toList();
    }

    /** @return cookies and local storage that the site has left since the beginning */
    public List<String> keptInTheBrowser() {
        List<String> kept = new ArrayList<>();
        context.cookies().forEach(cookie -> kept.add("cookie " + cookie.name));
        if (!page.evaluate("localStorage.length + sessionStorage.length").equals(0)) {
            kept.add("entries in the browser's storage");
        }
        return kept;
    }

    /** @return where the focus is: the text or the name of the element that has it */
    public String focus() {
        return (String) page.evaluate("document.activeElement.getAttribute('aria-label')"
                + " ?? document.activeElement.textContent.trim().replace(/\\s+/g, ' ')");
    }

    /** Keeps a picture of the whole page under {@code target/screenshots}; the screen becomes part of its name. */
    public void keep(String name) {
        if (script) {
            page.evaluate(LOAD_EVERYTHING);
        }
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SCREENSHOTS.resolve(name + "-" + screen.suffix() + ".png"))
                .setFullPage(true));
    }

    @Override
    public void close() {
        context.close();
    }
}
