package org.xrayreference.gateway.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

class AssetsTest {
    private final Assets assets = Assets.instance();

    @Test
    void knowsEveryFileThatIsThere() throws IOException {
        Path folder = Path.of(System.getProperty("xray.root"), "gateway-service/src/main/resources/assets");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString())).hasSameElementsAs(Assets.NAMES);
        }
    }

    @Test
    void putsAHashOfTheContentsIntoTheAddress() {
        assertThat(assets.url("site.css")).matches("/assets/[0-9a-f]{12}/site\\.css");
        assertThat(assets.url("site.css")).contains(assets.version());
    }

    @Test
    void refusesToLinkToNothing() {
        assertThatThrownBy(() -> assets.url("jquery.js")).hasMessageContaining("jquery.js");
    }

    @Test
    void staysLight() {
        int bytes = Assets.NAMES.stream()
                .mapToInt(name -> assets.content(name).orElseThrow().length)
                .sum();
        assertThat(bytes).isLessThan(170_000);
    }

    @Test
    void holdsWhatOthersWroteByteForByteAndWithItsLicence() throws IOException, NoSuchAlgorithmException {
        // Given
        Path folder = Path.of(System.getProperty("xray.root"), "gateway-service/src/main/resources/vendored");
        String readme = Files.readString(folder.resolve("README.md"));

        for (String name : Assets.VENDORED) {
            // When
            byte[] content = assets.content(name).orElseThrow();

            // Then
            if (name.endsWith(".js")) {
                byte[] sum = MessageDigest.getInstance("SHA-256").digest(content);
                assertThat(readme).contains(name, HexFormat.of().formatHex(sum));
                assertThat(Assets.VENDORED).contains(name.replace(".js", ".license.txt"));
            } else {
                assertThat(new String(content, StandardCharsets.UTF_8)).contains("Permission is hereby granted");
            }
        }
    }
}
