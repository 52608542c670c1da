package org.xrayreference.endtoend.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.FilePayload;

import org.xrayreference.endtoend.browser.Visitor;

/** The upload page as a test uses it. */
final class UploadPage {
    static final Pattern RESULT = Pattern.compile(".*/uploads/[a-z2-7]{26}.*");

    final Page page;

    private UploadPage(Page page) {
        this.page = page;
    }

    static UploadPage open(Visitor visitor) {
        return new UploadPage(visitor.open("/upload"));
    }

    UploadPage choose(String name, String type, byte[] file) {
        page.locator("#image").setInputFiles(new FilePayload(name, type, file));
        return this;
    }

    UploadPage drop(String name, String type, byte[] file) {
        hand("drop", "dataTransfer", name, type, file);
        return this;
    }

    UploadPage paste(String name, String type, byte[] file) {
        hand("paste", "clipboardData", name, type, file);
        return this;
    }

    private void hand(String event, String field, String name, String type, byte[] file) {
        page.evaluate(
                """
                ({event, field, name, type, bytes}) => {
                  const data = new DataTransfer();
                  data.items.add(new File([Uint8Array.from(atob(bytes), (c) => c.charCodeAt(0))], name, { type }));
                  const made = new Event(event, { bubbles: true, cancelable: true });
                  Object.defineProperty(made, field, { value: data });
                  document.getElementById('drop').dispatchEvent(made);
                }""",
                Map.of(
                        "event",
                        event,
                        "field",
                        field,
                        "name",
                        name,
                        "type",
                        type,
                        "bytes",
                        Base64.getEncoder().encodeToString(file)));
    }

    UploadPage seen() {
        assertThat(page.locator("#look")).isVisible();
        return this;
    }

    Locator layer() {
        return page.locator("#mask-layer");
    }

    /** Draws a box; places are shares of the picture. */
    UploadPage cover(double left, double top, double right, double bottom) {
        layer().scrollIntoViewIfNeeded();
        BoundingBox box = layer().boundingBox();
        page.mouse().move(box.x + left * box.width, box.y + top * box.height);
        page.mouse().down();
        page.mouse().move(box.x + right * box.width, box.y + bottom * box.height);
        page.mouse().up();
        return this;
    }

    String found() {
        return page.locator(".found").innerText();
    }

    /** Sends, and gives back the very bytes that left the browser. */
    byte[] send() {
        AtomicReference<byte[]> sent = new AtomicReference<>();
        page.route("**/api/v1/uploads", route -> {
            sent.set(route.request().postDataBuffer());
            route.resume();
        });
        page.locator("#acknowledged").check();
        page.locator("#send").click();
        page.waitForURL(RESULT);
        return sent.get();
    }

    /** The picture in a form that was sent. */
    static BufferedImage picture(byte[] body) throws IOException {
        String text = new String(body, StandardCharsets.ISO_8859_1);
        int part = text.indexOf("name=\"image\"");
        int from = text.indexOf("\r\n\r\n", part) + 4;
        int to = text.lastIndexOf("\r\n--");
        return ImageIO.read(new ByteArrayInputStream(body, from, to - from));
    }
}
