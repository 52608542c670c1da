package org.xrayreference.gateway.canary;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** A small drawing that has no more of a chest film than its light and dark parts. Nobody's picture. */
final class CanaryPicture {
    private static final int SIDE = 256;

    private CanaryPicture() {}

    static byte[] png() {
        BufferedImage film = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = film.createGraphics();
        pen.setColor(new Color(0xb0b0b0));
        pen.fillRect(24, 8, 208, 240);
        pen.setColor(new Color(0x383838));
        pen.fillOval(44, 36, 72, 160);
        pen.fillOval(140, 36, 72, 160);
        pen.setColor(new Color(0xd8d8d8));
        pen.fillOval(112, 120, 64, 72);
        pen.dispose();
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ImageIO.write(film, "png", bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
