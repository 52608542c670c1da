package org.xrayreference.preview.seeded;

import java.awt.image.BufferedImage;

import org.xrayreference.preview.testing.ChestPhantom;

/** The small picture that every file shows. */
final class Film {
    static final int WIDTH = 96;
    static final int HEIGHT = 80;

    private Film() {}

    static int level(int x, int y) {
        return ChestPhantom.level((x + 0.5) / WIDTH, (y + 0.5) / HEIGHT);
    }

    static BufferedImage image() {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                image.getRaster().setSample(x, y, 0, level(x, y));
            }
        }
        return image;
    }

    static byte[] bytes() {
        byte[] bytes = new byte[WIDTH * HEIGHT];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) level(i % WIDTH, i / WIDTH);
        }
        return bytes;
    }
}
