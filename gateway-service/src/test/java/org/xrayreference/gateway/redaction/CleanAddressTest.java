package org.xrayreference.gateway.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("P12")
class CleanAddressTest {
    private static final String ID = "abcdefghijklmnopqrstuvwx23";
    /** {@code printf abcdefghijklmnopqrstuvwx23 | sha256sum | cut -c1-8} */
    private static final String HASH = "836b91aa";

    @ParameterizedTest
    @DisplayName("P12: an upload's id is nowhere in a line, only the beginning of its hash")
    @CsvSource({
        "/uploads/ID, /uploads/#",
        "/api/v1/uploads/ID/preview, /api/v1/uploads/#/preview",
        "/uploads/%61bcdefghijklmnopqrstuvwx2%33, /uploads/#",
        "/uploads/ABCDEFGHIJKLMNOPQRSTUVWX23, /uploads/#",
        "/compare?left=ID&right=00000193_019, /compare?left=-&right=-",
        "/library?finding=ID, /library?finding=#",
        "https://site.example/uploads/ID/delete, https://site.example/uploads/#/delete",
        "https://other.example/?to=https%3A%2F%2Fsite%2Fuploads%2FID, https://other.example/?to=-",
        "/a%2FID, /a%2F#"
    })
    void hidesIds(String address, String expected) {
        assertThat(CleanAddress.of(address.replace("ID", ID))).isEqualTo(expected.replace("#", HASH));
    }

    @ParameterizedTest
    @DisplayName("P12: of a query only what is chosen from a list is kept, not what is typed")
    @CsvSource({
        "/library?finding=mass&q=Jane+Doe&page=2, /library?finding=mass&q=-&page=2",
        "/library?with=Pleural+Thickening&ageMin=45&ageMax=Jane, /library?with=Pleural+Thickening&ageMin=-&ageMax=-",
        "/compare?left=Jane+Doe+1950&right=jane, /compare?left=-&right=-",
        "/contact?topic=privacy&topic=jane@example.org, /contact?topic=privacy&topic=-",
        "/x?token=4sn7c2kqvb6m3xz5, /x?token=-",
        "/x?4sn7c2kqvb6m3xz5, /x?-",
        "/x?a4sn7=1&b, /x?-&-",
        "https://me:secret@other.example/page?id=7#frag, https://other.example/page?id=-",
        "//me:secret@other.example/, //other.example/"
    })
    void keepsNoSecrets(String address, String expected) {
        assertThat(CleanAddress.of(address)).isEqualTo(expected);
    }

    @Test
    void isBounded() {
        assertThat(CleanAddress.of("/" + "a/".repeat(5_000))).hasSize(512);
        assertThat(CleanAddress.of(null)).isNull();
    }

    @ParameterizedTest
    @DisplayName("P12: why a service does not answer is written down without the id that it was asked about")
    @CsvSource({
        "The time was exceeded while executing GET /api/v1/uploads/ID/matches?k=12 for server 127.0.0.1:8083,"
                + "The time was exceeded while executing GET /api/v1/uploads/#/matches?k=12 for server 127.0.0.1:8083",
        "GET http://127.0.0.1:8083/api/v1/x?q=Jane+Doe failed, GET http://127.0.0.1:8083/api/v1/x?q=- failed",
        "Connection refused: /127.0.0.1:8083, Connection refused: /127.0.0.1:8083",
        "It cost $1 and \\, It cost $1 and \\"
    })
    void saysWhyWithoutIds(String message, String expected) {
        Throwable failure = new IOException(message.replace("ID", ID));
        assertThat(CleanAddress.inWords(failure)).isEqualTo("java.io.IOException: " + expected.replace("#", HASH));
    }
}
