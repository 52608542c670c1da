package org.xrayreference.reference.phantom;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.imageio.ImageIO;

import org.xrayreference.reference.library.Reference;
import org.xrayreference.reference.picture.GreyPicture;

/** Drawn films for tests that need pictures which look like films. */
public final class MadeFilms {
    private static final List<PhantomPlan> PLANS = PhantomPlan.all();

    private static final Map<Integer, GreyPicture> DRAWN = new ConcurrentHashMap<>();

    private MadeFilms() {}

    /** The facts of a drawn film. */
    public static Reference facts(int number) {
        return PLANS.get(number).reference(List.of());
    }

    public static GreyPicture film(int number) {
        return DRAWN.computeIfAbsent(
                number, plan -> new DrawPhantom().draw(PLANS.get(plan)).picture());
    }

    public static byte[] png(GreyPicture picture) {
        return encoded(picture, "png");
    }

    public static byte[] jpeg(GreyPicture picture) {
        return encoded(picture, "jpeg");
    }

    private static byte[] encoded(GreyPicture picture, String format) {
        BufferedImage image = new BufferedImage(picture.width(), picture.height(), BufferedImage.TYPE_BYTE_GRAY);
        image.getRaster().setDataElements(0, 0, picture.width(), picture.height(), picture.tones());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
