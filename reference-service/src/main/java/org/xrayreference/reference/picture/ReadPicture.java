package org.xrayreference.reference.picture;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** Decodes PNG and JPEG to grey. Colour becomes Rec. 601 luma, transparency is ignored. */
public final class ReadPicture {
    private final long maxPixels;

    public ReadPicture(long maxPixels) {
        this.maxPixels = maxPixels;
    }

    public GreyPicture read(byte[] encoded) throws UnreadablePicture {
        try (ImageInputStream stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(encoded))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
            if (!readers.hasNext()) {
                throw new UnreadablePicture("is neither PNG nor JPEG");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(stream, true, true);
                return decode(reader);
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException e) {
            throw new UnreadablePicture("cannot be decoded: " + e.getMessage(), e);
        }
    }

    private GreyPicture decode(ImageReader reader) throws IOException, UnreadablePicture {
        long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
        if (pixels > maxPixels) {
            throw new UnreadablePicture("has " + pixels + " pixels, more than the limit of " + maxPixels);
        }
        BufferedImage image = reader.read(0);
        return new GreyPicture(image.getWidth(), image.getHeight(), tones(image));
    }

    private static byte[] tones(BufferedImage image) {
        if (image.getColorModel() instanceof IndexColorModel) {
            return lumaOfColours(image);
        }
        // the raster, not getRGB: that would shift the gamma of grey pictures
        Raster raster = image.getRaster();
        int bits = image.getColorModel().getComponentSize(0);
        return raster.getNumBands() < 3 ? firstBand(raster, bits) : luma(raster, bits);
    }

    private static byte[] firstBand(Raster raster, int bits) {
        int[] samples = raster.getSamples(0, 0, raster.getWidth(), raster.getHeight(), 0, (int[]) null);
        byte[] tones = new byte[samples.length];
        for (int i = 0; i < tones.length; i++) {
            tones[i] = toByte(samples[i], bits);
        }
        return tones;
    }

    private static byte[] luma(Raster raster, int bits) {
        int width = raster.getWidth();
        byte[] tones = new byte[width * raster.getHeight()];
        int[] row = new int[width * raster.getNumBands()];
        for (int y = 0; y < raster.getHeight(); y++) {
            raster.getPixels(0, y, width, 1, row);
            for (int x = 0, at = 0; x < width; x++, at += raster.getNumBands()) {
                tones[y * width + x] = toByte(luma(row[at], row[at + 1], row[at + 2]), bits);
            }
        }
        return tones;
    }

    private static byte[] lumaOfColours(BufferedImage image) {
        int[] colours = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        byte[] tones = new byte[colours.length];
        for (int i = 0; i < tones.length; i++) {
            int colour = colours[i];
            tones[i] = (byte) luma(colour >> 16 & 0xff, colour >> 8 & 0xff, colour & 0xff);
        }
        return tones;
    }

    private static int luma(int red, int green, int blue) {
        return (299 * red + 587 * green + 114 * blue + 500) / 1000;
    }

    private static byte toByte(int sample, int bits) {
        return (byte) (bits == 8 ? sample : Math.round(sample * 255.0 / ((1 << bits) - 1)));
    }
}
