package org.xrayreference.reference.picture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TrimBordersTest {
    private final TrimBorders trim = new TrimBorders();

    @Test
    void cutsAFrameWithinAFrame() {
        // Given: a texture from (20, 30) to (80, 90), a ring around it, black around that
        GreyPicture picture = picture(120, 130, (x, y) -> {
            boolean inside = x >= 20 && x < 80 && y >= 30 && y < 90;
            boolean ring = x >= 15 && x < 85 && y >= 25 && y < 95;
            return inside ? (x * 31 + y * 17) % 200 : ring ? 90 : 0;
        });

        // When
        GreyPicture trimmed = trim.trim(picture);

        // Then
        assertThat(trimmed.width()).isEqualTo(60);
        assertThat(trimmed.height()).isEqualTo(60);
        assertThat(trimmed.tone(0, 0)).isEqualTo(picture.tone(20, 30));
    }

    @Test
    void leavesAPictureWholeOfWhichTooLittleWouldStay() {
        // Given
        GreyPicture oneTone = picture(50, 50, (x, y) -> 7);
        GreyPicture narrow = picture(50, 50, (x, y) -> x >= 20 && x < 34 ? (x * 31 + y * 17) % 200 : 0);

        // When // Then
        assertThat(trim.trim(oneTone)).isSameAs(oneTone);
        assertThat(trim.trim(narrow)).isSameAs(narrow);
    }

    private interface Tone {
        int at(int x, int y);
    }

    private static GreyPicture picture(int width, int height, Tone tone) {
        byte[] tones = new byte[width * height];
        for (int i = 0; i < tones.length; i++) {
            tones[i] = (byte) tone.at(i % width, i / width);
        }
        return new GreyPicture(width, height, tones);
    }
}
