package org.xrayreference.reference.picture;

/**
 * A grey picture of 8 bits a pixel, row by row from the top left.
 *
 * @param tones one unsigned byte a pixel, 0 black to 255 white
 */
public record GreyPicture(int width, int height, byte[] tones) {

    public GreyPicture {
        if (width < 1 || height < 1 || tones.length != width * height) {
            throw new IllegalArgumentException(width + " x " + height + " with " + tones.length + " tones");
        }
    }

    public int tone(int x, int y) {
        return tones[y * width + x] & 0xff;
    }

    /** The part whose top left pixel is (x, y). */
    public GreyPicture part(int x, int y, int partWidth, int partHeight) {
        byte[] part = new byte[partWidth * partHeight];
        for (int row = 0; row < partHeight; row++) {
            System.arraycopy(tones, (y + row) * width + x, part, row * partWidth, partWidth);
        }
        return new GreyPicture(partWidth, partHeight, part);
    }

    public GreyPicture inverted() {
        byte[] turned = new byte[tones.length];
        for (int i = 0; i < tones.length; i++) {
            turned[i] = (byte) (255 - (tones[i] & 0xff));
        }
        return new GreyPicture(width, height, turned);
    }

    /** The standard deviation of the tones: below about 3, nothing can be seen. */
    public double contrast() {
        long sum = 0;
        long squares = 0;
        for (byte tone : tones) {
            int value = tone & 0xff;
            sum += value;
            squares += (long) value * value;
        }
        double mean = (double) sum / tones.length;
        return Math.sqrt(Math.max(0, (double) squares / tones.length - mean * mean));
    }
}
