package org.xrayreference.reference.evaluation;

import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.AffineTransformOp;
import java.awt.image.BufferedImage;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import java.util.function.UnaryOperator;

import org.xrayreference.reference.picture.EncodeJpeg;
import org.xrayreference.reference.picture.GreyPicture;
import org.xrayreference.reference.picture.ReadPicture;
import org.xrayreference.reference.picture.ResizePicture;
import org.xrayreference.reference.picture.UnreadablePicture;

/** What may happen to a film between the archive and a visitor. Crops keep the given share of each side. */
enum Alteration {
    JPEG_40("JPEG quality 40", Alteration::recompressed),
    SHRUNK("shrunk to 128 px", film -> new ResizePicture().within(film, 128)),
    DARKER("brightness −30", film -> toned(film, tone -> tone - 30)),
    BRIGHTER("brightness +30", film -> toned(film, tone -> tone + 30)),
    GAMMA_LOW("gamma 0.7", film -> toned(film, tone -> (int) Math.round(255 * Math.pow(tone / 255.0, 0.7)))),
    GAMMA_HIGH("gamma 1.4", film -> toned(film, tone -> (int) Math.round(255 * Math.pow(tone / 255.0, 1.4)))),
    INVERTED("inverted", GreyPicture::inverted),
    TEXT("burnt-in text", Alteration::written),
    TURNED_LEFT("turned by 5° to the left", film -> turned(film, -5)),
    TURNED_RIGHT("turned by 5° to the right", film -> turned(film, 5)),
    LETTERBOX_SIDES("letterboxed left and right", film -> boxed(film, film.width() / 5, 0)),
    LETTERBOX_ENDS("letterboxed above and below", film -> boxed(film, 0, film.height() / 5)),
    CENTRE_90("cropped to the middle 90 %", film -> cropped(film, 0.90, 0.5)),
    CENTRE_85("cropped to the middle 85 %", film -> cropped(film, 0.85, 0.5)),
    CENTRE_80("cropped to the middle 80 %", film -> cropped(film, 0.80, 0.5)),
    CORNER_90("cropped to a corner, 90 %", film -> cropped(film, 0.90, 0)),
    CORNER_85("cropped to a corner, 85 %", film -> cropped(film, 0.85, 0)),
    CORNER_80("cropped to a corner, 80 %", film -> cropped(film, 0.80, 0));

    private final String description;
    private final UnaryOperator<GreyPicture> change;

    Alteration(String description, UnaryOperator<GreyPicture> change) {
        this.description = description;
        this.change = change;
    }

    String description() {
        return description;
    }

    GreyPicture apply(GreyPicture film) {
        return change.apply(film);
    }

    private static GreyPicture recompressed(GreyPicture film) {
        try {
            return new ReadPicture(Long.MAX_VALUE).read(new EncodeJpeg(0.40f).encode(film));
        } catch (UnreadablePicture e) {
            throw new IllegalStateException(e);
        }
    }

    private static GreyPicture toned(GreyPicture film, IntUnaryOperator curve) {
        byte[] tones = new byte[film.tones().length];
        for (int i = 0; i < tones.length; i++) {
            tones[i] = (byte) Math.max(0, Math.min(255, curve.applyAsInt(film.tones()[i] & 0xff)));
        }
        return new GreyPicture(film.width(), film.height(), tones);
    }

    /** @param place 0 keeps the upper left corner, 0.5 the middle */
    private static GreyPicture cropped(GreyPicture film, double share, double place) {
        int width = (int) Math.round(film.width() * share);
        int height = (int) Math.round(film.height() * share);
        int left = (int) Math.round((film.width() - width) * place);
        int top = (int) Math.round((film.height() - height) * place);
        return film.part(left, top, width, height);
    }

    private static GreyPicture boxed(GreyPicture film, int across, int down) {
        int width = film.width() + 2 * across;
        byte[] tones = new byte[width * (film.height() + 2 * down)];
        for (int y = 0; y < film.height(); y++) {
            System.arraycopy(film.tones(), y * film.width(), tones, (y + down) * width + across, film.width());
        }
        return new GreyPicture(width, film.height() + 2 * down, tones);
    }

    private static GreyPicture turned(GreyPicture film, double degrees) {
        BufferedImage source = new BufferedImage(film.width(), film.height(), BufferedImage.TYPE_BYTE_GRAY);
        source.getRaster().setDataElements(0, 0, film.width(), film.height(), film.tones());
        BufferedImage turned = new BufferedImage(film.width(), film.height(), BufferedImage.TYPE_BYTE_GRAY);
        AffineTransform about =
                AffineTransform.getRotateInstance(Math.toRadians(degrees), film.width() / 2.0, film.height() / 2.0);
        RenderingHints hints =
                new RenderingHints(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        new AffineTransformOp(about, hints).filter(source, turned);
        return new GreyPicture(film.width(), film.height(), (byte[])
                turned.getRaster().getDataElements(0, 0, film.width(), film.height(), null));
    }

    /**
     * White marks of five by seven dots, in the places and sizes of burnt-in text: a label above on the left, a smaller
     * date below it, a letter on the right. Drawn without fonts, which not every machine has.
     */
    private static GreyPicture written(GreyPicture film) {
        byte[] tones = film.tones().clone();
        int dot = Math.max(1, film.height() / 110);
        Random random = new Random(7);
        write(film, tones, film.width() / 30, film.height() / 30, dot + 1, 11, random);
        write(film, tones, film.width() / 30, film.height() / 9, dot, 16, random);
        write(film, tones, film.width() * 9 / 10, film.height() * 9 / 10, dot + 1, 1, random);
        return new GreyPicture(film.width(), film.height(), tones);
    }

    private static void write(GreyPicture film, byte[] tones, int left, int top, int dot, int letters, Random random) {
        for (int letter = 0; letter < letters; letter++) {
            long dots = random.nextLong();
            for (int y = 0; y < 7 * dot; y++) {
                for (int x = 0; x < 5 * dot; x++) {
                    int across = left + letter * 6 * dot + x;
                    boolean white = (dots >>> y / dot * 5 + x / dot & 1) == 1;
                    if (white && across < film.width() && top + y < film.height()) {
                        tones[(top + y) * film.width() + across] = (byte) 255;
                    }
                }
            }
        }
    }
}
