package org.xrayreference.preview.text;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Writes text on a film as a console or a camera would, and remembers which pixels it touched. */
final class FilmWriter {
    private static final String[] FONTS = {Font.SANS_SERIF, Font.SERIF, Font.MONOSPACED};
    private static final int TRIES = 100;
    private static final int BRIGHT = 150;
    /** Grey levels, of 256, between faint letters and what is behind them. */
    private static final int FAINT = 60;

    private final Random random;
    private final BufferedImage film;
    private final List<Written> written = new ArrayList<>();

    FilmWriter(BufferedImage background, Random random) {
        this.random = random;
        film = new BufferedImage(background.getWidth(), background.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = film.createGraphics();
        graphics.drawImage(background, 0, 0, null);
        graphics.dispose();
    }

    BufferedImage film() {
        return film;
    }

    List<Written> written() {
        return written;
    }

    /** How the letters stand out from what is behind them. */
    enum Contrast {
        WHITE,
        LIGHT,
        FAINT,
        BLACK_ON_LABEL
    }

    /** @param ink row by row, whether a pixel inside the bounds was drawn on by a letter */
    record Written(
            FilmText kind, String words, int size, int turn, Contrast contrast, Rectangle bounds, boolean[] ink) {

        /** How much of the ink lies under the boxes. */
        double covered(List<TextBox> boxes) {
            int all = 0;
            int under = 0;
            for (int i = 0; i < ink.length; i++) {
                if (ink[i]) {
                    all++;
                    int x = bounds.x + i % bounds.width;
                    int y = bounds.y + i / bounds.width;
                    under += boxes.stream().anyMatch(box -> contains(box, x, y)) ? 1 : 0;
                }
            }
            return (double) under / all;
        }

        private static boolean contains(TextBox box, int x, int y) {
            return x >= box.x() && x < box.x() + box.width() && y >= box.y() && y < box.y() + box.height();
        }
    }

    /** False when there was no free place for it. */
    boolean write(FilmText kind) {
        String words = kind.words(random);
        int size = 8 + random.nextInt(41);
        int turn = random.nextInt(4);
        Contrast contrast = Contrast.values()[random.nextInt(Contrast.values().length)];
        BufferedImage letters = turned(letters(words, size), turn);
        for (int attempt = 0; attempt < TRIES; attempt++) {
            int roomX = film.getWidth() - letters.getWidth() - 8;
            int roomY = film.getHeight() - letters.getHeight() - 8;
            if (roomX < 0 || roomY < 0) {
                return false;
            }
            Rectangle place = new Rectangle(
                    4 + random.nextInt(roomX + 1),
                    4 + random.nextInt(roomY + 1),
                    letters.getWidth(),
                    letters.getHeight());
            Rectangle around = new Rectangle(place);
            around.grow(size, size);
            boolean free = written.stream().noneMatch(other -> other.bounds().intersects(around));
            if (free && legible(contrast, place)) {
                boolean[] ink = blend(letters, place, contrast);
                written.add(new Written(kind, words, size, turn, contrast, place, ink));
                return true;
            }
        }
        return false;
    }

    /** White letters on black, with a margin of a fifth of their size. */
    private BufferedImage letters(String words, int size) {
        Font font = new Font(FONTS[random.nextInt(FONTS.length)], random.nextBoolean() ? Font.BOLD : Font.PLAIN, size);
        Graphics2D measure = new BufferedImage(1, 1, BufferedImage.TYPE_BYTE_GRAY).createGraphics();
        TextLayout layout = new TextLayout(words, font, measure.getFontRenderContext());
        measure.dispose();
        Rectangle2D bounds = layout.getBounds();
        int margin = Math.max(1, size / 5);
        BufferedImage image = new BufferedImage(
                (int) Math.ceil(bounds.getWidth()) + 2 * margin,
                (int) Math.ceil(bounds.getHeight()) + 2 * margin,
                BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(
                RenderingHints.KEY_TEXT_ANTIALIASING,
                random.nextBoolean()
                        ? RenderingHints.VALUE_TEXT_ANTIALIAS_ON
                        : RenderingHints.VALUE_TEXT_ANTIALIAS_OFF);
        graphics.setColor(Color.WHITE);
        layout.draw(graphics, (float) (margin - bounds.getX()), (float) (margin - bounds.getY()));
        graphics.dispose();
        return image;
    }

    private static BufferedImage turned(BufferedImage letters, int turn) {
        int width = turn % 2 == 0 ? letters.getWidth() : letters.getHeight();
        int height = turn % 2 == 0 ? letters.getHeight() : letters.getWidth();
        BufferedImage result = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = result.createGraphics();
        AffineTransform transform = new AffineTransform();
        transform.translate(width / 2.0, height / 2.0);
        transform.quadrantRotate(turn);
        transform.translate(-letters.getWidth() / 2.0, -letters.getHeight() / 2.0);
        graphics.drawImage(letters, transform, null);
        graphics.dispose();
        return result;
    }

    /** White on white says nothing to anybody. */
    private boolean legible(Contrast contrast, Rectangle place) {
        int[] behind = film.getRaster().getSamples(place.x, place.y, place.width, place.height, 0, (int[]) null);
        return contrast == Contrast.FAINT
                || contrast == Contrast.BLACK_ON_LABEL
                || Arrays.stream(behind).filter(level -> level > BRIGHT).count() < behind.length / 20;
    }

    private boolean[] blend(BufferedImage letters, Rectangle place, Contrast contrast) {
        boolean[] ink = new boolean[place.width * place.height];
        for (int y = 0; y < place.height; y++) {
            for (int x = 0; x < place.width; x++) {
                int letter = letters.getRaster().getSample(x, y, 0);
                int behind = film.getRaster().getSample(place.x + x, place.y + y, 0);
                double strength = letter / 255.0;
                double level =
                        switch (contrast) {
                            case WHITE -> behind + strength * (255 - behind);
                            case LIGHT -> behind + strength * 0.7 * (255 - behind);
                            case FAINT -> behind + strength * (behind > BRIGHT ? -FAINT : FAINT);
                            case BLACK_ON_LABEL -> 235 - strength * 225;
                        };
                film.getRaster().setSample(place.x + x, place.y + y, 0, (int) Math.round(level));
                ink[y * place.width + x] = letter > 100;
            }
        }
        return ink;
    }
}
