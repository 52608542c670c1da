package org.xrayreference.localstack.load;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import javax.imageio.ImageIO;

/** Grey pictures with soft shapes and a film's grain, which makes them as large as real ones. */
final class Films {
    private static final int GRAIN = 12;

    private final int side;
    private final Random random = new Random(1);

    Films(int side) {
        this.side = side;
    }

    byte[] draw() throws IOException {
        BufferedImage picture = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_GRAY);
        double phase = random.nextDouble();
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                double shape = Math.sin(Math.PI * (2.0 * x / side + phase)) * Math.cos(Math.PI * y / side);
                picture.getRaster().setSample(x, y, 0, (int) (110 + 90 * shape) + random.nextInt(GRAIN));
            }
        }
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", png);
        return png.toByteArray();
    }
}
