package org.xrayreference.localstack.chaos;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.ImageIO;

/** Small pictures, no two alike. */
final class DrawPictures {
    private static final int SIDE = 96;
    /** More than a store's client sends in one part if it is free to choose. */
    private static final int LARGE = 6 << 20;

    private static final int ONE_IN_LARGE = 8;
    /** Behind the signature and the header, so that intake takes it and only decoding sees it. */
    private static final int DAMAGE_FROM = 60;

    private final Random random;

    DrawPictures(long seed) {
        this.random = new Random(seed);
    }

    /** One in eight is large: behind its end stands what no preview keeps. */
    byte[] sound() throws IOException {
        byte[] small = small();
        return random.nextInt(ONE_IN_LARGE) == 0 ? Arrays.copyOf(small, LARGE) : small;
    }

    private synchronized byte[] small() throws IOException {
        BufferedImage picture = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_BYTE_GRAY);
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                picture.getRaster().setSample(x, y, 0, (x + y) / 2 + random.nextInt(64));
            }
        }
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", png);
        return png.toByteArray();
    }

    byte[] damaged() throws IOException {
        byte[] png = small();
        Arrays.fill(png, DAMAGE_FROM, png.length - 20, (byte) 0x5a);
        return png;
    }
}
