package org.xrayreference.gateway.texts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Where the site's pages can lead outside of it. */
@Tag("P21")
class OutsideLinksTest {
    private static final Path ROOT = Path.of(System.getProperty("xray.root"));
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s\"'<>)|,]+");

    @Test
    @DisplayName("P21: links of templates, texts and views lead to hosts of the allow-list only, over TLS")
    void leadToAllowedHosts() throws IOException {
        // When
        Set<String> addresses = new TreeSet<>();
        for (String folder :
                new String[] {"texts", "gateway-service/src/main/resources/templates", "gateway-service/src/main/java"
                }) {
            addresses.addAll(addresses(folder));
        }

        // Then
        assertThat(addresses).hasSizeGreaterThan(20).allSatisfy(address -> {
            assertThat(address).startsWith("https://");
            assertThat(AllowedHosts.contains(URI.create(address).getHost()))
                    .as(address)
                    .isTrue();
        });
    }

    @Test
    @DisplayName("P21: a link in a text says that it leaves the site, and tells the other site nothing")
    void sayInTextsThatTheyLeave() {
        assertThat(Markdown.html("[A text](https://www.nih.gov/x) and [ours](/library)."))
                .isEqualTo("<p><a href=\"https://www.nih.gov/x\" rel=\"noopener noreferrer external\">A text</a>"
                        + " (leaves this site) and <a href=\"/library\">ours</a>.</p>\n");
    }

    @Test
    @DisplayName("P21: templates make links to other sites with one tag alone")
    void areMadeInOnePlace() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT.resolve("gateway-service/src/main/resources/templates"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                boolean isTheTag = file.endsWith(Path.of("tags", "outside.html"));
                String text = Files.readString(file);
                assertThat(text.contains("noreferrer external"))
                        .as(file.toString())
                        .isEqualTo(isTheTag);
                assertThat(text).as(file.toString()).doesNotContain("<a href=\"http");
            }
        }
    }

    private static Set<String> addresses(String folder) throws IOException {
        Set<String> addresses = new TreeSet<>();
        try (Stream<Path> files = Files.walk(ROOT.resolve(folder))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                ADDRESS.matcher(Files.readString(file))
                        .results()
                        .map(MatchResult::group)
                        // Not links: where services and third parties' scripts are by default, and names of problems.
                        .filter(address -> !address.matches(".*(\\*|localhost|googletagmanager|pagead2|\\.example).*"))
                        .forEach(addresses::add);
            }
        }
        return addresses;
    }
}
