package org.xrayreference.reference.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;

import org.xrayreference.reference.phantom.MadeFilms;

class ReadPictureTest {
    private final ReadPicture read = new ReadPicture(1_000_000);

    @Test
    void readsGreyAsItIs() throws Exception {
        // Given
        GreyPicture film = MadeFilms.film(3);

        // When
        GreyPicture decoded = read.read(MadeFilms.png(film));

        // Then
        assertThat(decoded.tones()).isEqualTo(film.tones());
    }

    @Test
    void readsColourWithTransparencyAsLuma() throws Exception {
        // Given
        BufferedImage image = new BufferedImage(2, 1, BufferedImage.TYPE_INT_ARGB);
        image.setRGB(0, 0, 0xff646464);
        image.setRGB(1, 0, 0x00ff0000);

        // When
        GreyPicture decoded = read.read(png(image));

        // Then
        assertThat(decoded.tone(0, 0)).isEqualTo(100);
        assertThat(decoded.tone(1, 0)).isEqualTo(76);
    }

    @Test
    void readsSixteenBits() throws Exception {
        // Given
        BufferedImage image = new BufferedImage(1, 1, BufferedImage.TYPE_USHORT_GRAY);
        image.getRaster().setSample(0, 0, 0, 32_896);

        // When // Then
        assertThat(read.read(png(image)).tone(0, 0)).isEqualTo(128);
    }

    @Test
    void refusesWhatIsNoPictureTooLargeOrCutOff() {
        byte[] film = MadeFilms.png(MadeFilms.film(3));
        assertThatThrownBy(() -> read.read(new byte[] {1, 2, 3}))
                .isInstanceOf(UnreadablePicture.class)
                .hasMessage("is neither PNG nor JPEG");
        assertThatThrownBy(() -> new ReadPicture(1000).read(film))
                .isInstanceOf(UnreadablePicture.class)
                .hasMessage("has 262144 pixels, more than the limit of 1000");
        assertThatThrownBy(() -> read.read(Arrays.copyOf(film, film.length / 2)))
                .isInstanceOf(UnreadablePicture.class);
    }

    private static byte[] png(BufferedImage image) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }
}
