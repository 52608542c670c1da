package org.xrayreference.endtoend.suite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** Stands in for Google's hosts. Its scripts do what Google's do, as far as a visitor's privacy is concerned. */
public final class ThirdParties implements AutoCloseable {
    /** Sets the cookies of Google Analytics, and sends home what the page had told the tag before it came. */
    private static final String ANALYTICS = """
            {
            const home = new URL(document.currentScript.src).origin;
            const id = new URL(document.currentScript.src).searchParams.get('id').slice(2);
            document.cookie = '_ga=GA1.1.1.1; path=/; max-age=15724800';
            document.cookie = `_ga_${id}=GS1.1.1; path=/; max-age=15724800`;
            fetch(`${home}/g/collect`, {
              method: 'POST', mode: 'no-cors', body: JSON.stringify(window.dataLayer.map((said) => [...said])),
            });
            }
            """;

    private static final String ADVERTISING = """
            {
            const home = new URL(document.currentScript.src).origin;
            document.cookie = '__gads=ID=1; path=/; max-age=33696000';
            document.cookie = '__gpi=UID=1; path=/; max-age=33696000';
            document.querySelectorAll('ins.adsbygoogle').forEach((place) => {
              const frame = document.createElement('iframe');
              frame.title = 'Advertisement';
              frame.src = `${home}/ad?slot=${place.dataset.adSlot}&npa=${window.adsbygoogle.requestNonPersonalizedAds}`;
              place.append(frame);
            });
            }
            """;

    /** A consent platform as the Transparency and Consent Framework has it, which keeps its answer in a cookie. */
    private static final String PLATFORM = """
            {
            const listeners = [];
            const kept = () => (document.cookie.match(/euconsent-v2=(yes|no)/) || [])[1];
            const word = (eventStatus) => ({
              eventStatus, gdprApplies: true, tcString: kept() || '',
              purpose: { consents: { 1: kept() === 'yes' } }, vendor: { consents: { 755: kept() === 'yes' } },
            });
            window.__tcfapi = (command, version, listener) => {
              listeners.push(listener);
              listener(word(kept() ? 'tcloaded' : 'cmpuishown'), true);
            };
            const say = (answer) => {
              document.cookie = `euconsent-v2=${answer}; path=/; max-age=33696000`;
              listeners.forEach((listener) => listener(word('useractioncomplete'), true));
            };
            const add = (text, answer) => {
              const button = document.createElement('button');
              button.textContent = text;
              button.addEventListener('click', () => say(answer));
              document.querySelector('footer').append(button);
            };
            document.addEventListener('DOMContentLoaded', () => {
              add('Consent at the platform', 'yes');
              add('Refuse at the platform', 'no');
            });
            if (document.readyState !== 'loading') {
              add('Consent at the platform', 'yes');
              add('Refuse at the platform', 'no');
            }
            }
            """;

    private final HttpServer server;
    private final List<String> received = new CopyOnWriteArrayList<>();

    ThirdParties() {
        try {
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    /** What switches them on in the gateway. */
    Map<String, String> environment() {
        String address = "http://127.0.0.1:" + server.getAddress().getPort();
        return Map.of(
                "XRAY_ANALYTICS_GOOGLE_MEASUREMENT_ID", "G-TEST1234",
                "XRAY_ANALYTICS_GOOGLE_SCRIPT", address + "/gtag/js",
                "XRAY_ANALYTICS_GOOGLE_HOSTS", address,
                "XRAY_ADS_GOOGLE_PUBLISHER_ID", "ca-pub-1234567890123456",
                "XRAY_ADS_GOOGLE_SCRIPT", address + "/adsbygoogle.js",
                "XRAY_ADS_GOOGLE_HOSTS", address,
                "XRAY_ADS_GOOGLE_SLOTS_LIBRARY", "1111111111",
                "XRAY_ADS_GOOGLE_SLOTS_FINDINGS", "2222222222",
                "XRAY_ADS_GOOGLE_COUNTRY_HEADER", "CF-IPCountry");
    }

    /** What gives a gateway a consent platform besides. */
    Map<String, String> platform() {
        return Map.of(
                "XRAY_ADS_GOOGLE_CONSENT_PLATFORM_NAME", "Example Consent",
                "XRAY_ADS_GOOGLE_CONSENT_PLATFORM_SCRIPT",
                        "http://127.0.0.1:" + server.getAddress().getPort() + "/platform.js",
                "XRAY_ADS_GOOGLE_CONSENT_PLATFORM_TERMS", "https://consent.example/terms",
                "XRAY_ADS_GOOGLE_CONSENT_PLATFORM_COOKIES", "euconsent-v2");
    }

    /** @return each request that came since the last call: its address, and its body if it has one */
    public List<String> received() {
        List<String> all = List.copyOf(received);
        received.removeAll(all);
        return all;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            received.add(exchange.getRequestURI() + (body.isEmpty() ? "" : " " + body));
            String path = exchange.getRequestURI().getPath();
            byte[] answer =
                    switch (path) {
                        case "/gtag/js" -> ANALYTICS.getBytes(StandardCharsets.UTF_8);
                        case "/platform.js" -> PLATFORM.getBytes(StandardCharsets.UTF_8);
                        case "/adsbygoogle.js" -> ADVERTISING.getBytes(StandardCharsets.UTF_8);
                        default -> "<!doctype html><title>An advertisement</title>".getBytes(StandardCharsets.UTF_8);
                    };
            exchange.getResponseHeaders().add("Content-Type", path.endsWith("js") ? "text/javascript" : "text/html");
            exchange.getResponseHeaders().add("Cross-Origin-Resource-Policy", "cross-origin");
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
        }
    }
}
