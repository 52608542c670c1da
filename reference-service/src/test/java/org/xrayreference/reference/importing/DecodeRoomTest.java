package org.xrayreference.reference.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.function.Function;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;

import org.xrayreference.reference.phantom.MadeFilms;
import org.xrayreference.reference.picture.GreyPicture;

class DecodeRoomTest {
    private final DecodeRoom room = new DecodeRoom(100 << 20);

    @Test
    void readsGreyPicturesAndThoseWithColourAndTransparency() throws Exception {
        // Given
        GreyPicture film = MadeFilms.film(0);
        BufferedImage coloured = new BufferedImage(film.width(), film.height(), BufferedImage.TYPE_INT_ARGB);
        for (int y = 0; y < film.height(); y++) {
            for (int x = 0; x < film.width(); x++) {
                int tone = film.tone(x, y);
                coloured.setRGB(x, y, new Color(tone, tone, tone).getRGB());
            }
        }
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(coloured, "png", png);

        // When // Then
        assertThat(decode(MadeFilms.png(film)).tones()).isEqualTo(film.tones());
        assertThat(decode(png.toByteArray()).tones()).isEqualTo(film.tones());
    }

    @Test
    void refusesAPictureThatWouldFillTheHeapBeforeDecodingIt() {
        assertThatThrownBy(() -> decode(header(60_000, 60_000, 16, 6)))
                .isInstanceOf(RefusedFileException.class)
                .hasMessageContaining("60000 x 60000 pixels, too large");
        // few enough pixels, but more bytes than there is room for
        assertThatThrownBy(() -> new DecodeRoom(16 << 20).with(header(2000, 2000, 16, 6), film -> film))
                .hasMessageContaining("too large");
    }

    @Test
    void refusesWhatIsNoPng() throws IOException {
        assertThatThrownBy(() -> decode(MadeFilms.jpeg(MadeFilms.film(0)))).hasMessage("is no PNG picture");
        assertThatThrownBy(() -> decode(new byte[0])).hasMessage("is no PNG picture");
        assertThatThrownBy(() -> decode(header(-5, 10, 8, 0))).hasMessage("has no size");
        assertThatThrownBy(() -> decode(header(10, 10, 8, 0))).hasMessageStartingWith("cannot be decoded");
    }

    private GreyPicture decode(byte[] file) throws RefusedFileException {
        return room.with(file, Function.identity());
    }

    private static byte[] header(int width, int height, int depth, int colour) {
        ByteBuffer bytes = ByteBuffer.allocate(33)
                .putLong(0x89504e470d0a1a0aL)
                .putInt(13)
                .putInt(0x49484452)
                .putInt(width)
                .putInt(height)
                .put((byte) depth)
                .put((byte) colour)
                .put(new byte[3]);
        CRC32 crc = new CRC32();
        crc.update(bytes.array(), 12, 17);
        return bytes.putInt((int) crc.getValue()).array();
    }
}
