package org.xrayreference.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("P24")
@DisplayName("P24: another site's page cannot make a visitor's browser change anything here")
class OwnSiteTest {
    private final OwnSite site = new OwnSite(URI.create("https://xray.example"));

    @ParameterizedTest
    @CsvSource({
        "POST, cross-site, https://evil.example",
        "POST, same-site, https://other.xray.example",
        "POST, cross-site, null",
        "POST, cross-site,",
        "DELETE, cross-site, https://evil.example",
        "PUT, nonsense,",
        "POST,, https://evil.example",
        "POST,, https://xray.example.evil.example",
        "POST,, http://gateway:9999",
        "POST,, not an address at all"
    })
    void refuses(String method, String fetchSite, String origin) {
        assertThat(site.refuses(method, "/contact", fetchSite, origin, "gateway:8080"))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "POST, same-origin, https://xray.example",
        "POST, same-origin, null",
        "POST, none,",
        "POST,, https://xray.example",
        "POST,, https://XRAY.example:443",
        "POST,, http://gateway:8080",
        "POST,, null",
        "POST,,",
        "GET, cross-site, https://evil.example",
        "HEAD, cross-site,"
    })
    void letsPass(String method, String fetchSite, String origin) {
        assertThat(site.refuses(method, "/contact", fetchSite, origin, "gateway:8080"))
                .isFalse();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @DisplayName("P24: where a form changes what a browser keeps, a page without an origin is another site's")
    @CsvSource({
        "/choices, true",
        "/operator/sign-in, true",
        "/operator/uploads/hold, true",
        "/contact, false",
        "/uploads/x/delete, false",
        "/api/v1/uploads, false"
    })
    void asksFormsThatChangeTheBrowserWhenceTheyCome(String path, boolean refused) {
        assertThat(site.refuses("POST", path, null, "null", "gateway:8080")).isEqualTo(refused);
        assertThat(site.refuses("POST", path, "same-origin", "null", "gateway:8080"))
                .isFalse();
        assertThat(site.refuses("POST", path, null, null, "gateway:8080")).isFalse();
    }
}
