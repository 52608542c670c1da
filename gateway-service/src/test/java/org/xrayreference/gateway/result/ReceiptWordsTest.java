package org.xrayreference.gateway.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

import org.xrayreference.gateway.services.Receipt;
import org.xrayreference.gateway.services.Receipt.Picture;
import org.xrayreference.gateway.services.Receipt.Region;
import org.xrayreference.gateway.services.Receipt.Removed;

class ReceiptWordsTest {
    private static final Picture ORIGINAL = new Picture("PNG", 2048, 2500, 4_718_592);
    private static final Picture PREVIEW = new Picture("JPEG", 839, 1024, 98_000);

    @Test
    void tellsWhatWasSentAndWhatWasLeftBehind() {
        // When
        List<String> sentences = ReceiptWords.of(new Receipt(
                List.of(new Removed("EXIF", 14), new Removed("GPS position", 1), new Removed("PNG text", 0)),
                List.of(new Region(1, 2, 3, 4)),
                true,
                ORIGINAL,
                PREVIEW));

        // Then
        assertThat(sentences)
                .containsExactly(
                        "A PNG file of 4.5 MiB reached the site, 2048 × 2500 pixels.",
                        "From its pixels alone a new picture was made, 839 × 1024, in shades of grey.",
                        "It looked like a negative, with bones dark, so light and dark were exchanged.",
                        "Left behind, since it does not belong to the picture: camera and device data (EXIF) (14 times)"
                                + " and a place (GPS).",
                        "1 region that looked like writing was covered.");
    }

    @Test
    void saysSoWhenNothingWasEmbedded() {
        assertThat(ReceiptWords.of(new Receipt(List.of(), List.of(), false, ORIGINAL, PREVIEW)))
                .hasSize(3)
                .contains("Nothing was embedded in what reached the site.");
    }

    @Test
    void namesKindsThatItHasNoWordsFor() {
        assertThat(ReceiptWords.of(new Receipt(List.of(new Removed("wholly new kind", 1)), null, false, null, null)))
                .containsExactly("Left behind, since it does not belong to the picture: wholly new kind.");
    }
}
