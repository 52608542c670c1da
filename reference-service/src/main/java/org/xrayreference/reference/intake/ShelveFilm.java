package org.xrayreference.reference.intake;

import org.xrayreference.reference.embedding.EmbeddedPicture;
import org.xrayreference.reference.embedding.ImageEmbedder;
import org.xrayreference.reference.library.PictureStore;
import org.xrayreference.reference.library.PictureStore.Size;
import org.xrayreference.reference.library.Reference;
import org.xrayreference.reference.library.ShelvedFilm;
import org.xrayreference.reference.picture.EncodeJpeg;
import org.xrayreference.reference.picture.GreyPicture;
import org.xrayreference.reference.picture.ReadPicture;
import org.xrayreference.reference.picture.ResizePicture;
import org.xrayreference.reference.picture.UnreadablePicture;

/**
 * Puts a picture's image and thumbnail into the object store and embeds it. The kept images have the shape of the
 * original film: NIH distributes films pressed into squares.
 */
public final class ShelveFilm {
    private final PictureStore pictures;
    private final ReadPicture readPicture;
    private final ImageEmbedder embedder;
    private final ResizePicture resize = new ResizePicture();
    private final EncodeJpeg encode = new EncodeJpeg();

    public ShelveFilm(PictureStore pictures, ReadPicture readPicture, ImageEmbedder embedder) {
        this.pictures = pictures;
        this.readPicture = readPicture;
        this.embedder = embedder;
    }

    /** What is embedded is what is kept: another model will see nothing else. */
    public ShelvedFilm shelve(Reference reference, GreyPicture picture) {
        byte[] kept = put(reference, picture, Size.IMAGE);
        put(reference, picture, Size.THUMBNAIL);
        try {
            return new ShelvedFilm(reference, EmbeddedPicture.of(readPicture.read(kept), embedder));
        } catch (UnreadablePicture e) {
            throw new IllegalStateException("What was just encoded " + e.getMessage(), e);
        }
    }

    private byte[] put(Reference reference, GreyPicture picture, Size size) {
        int longSide = Math.min(size.longSide(), Math.max(picture.width(), picture.height()));
        double scale = (double) longSide / Math.max(reference.width(), reference.height());
        int width = (int) Math.max(1, Math.round(reference.width() * scale));
        int height = (int) Math.max(1, Math.round(reference.height() * scale));
        boolean asItIs = width == picture.width() && height == picture.height();
        GreyPicture kept = asItIs ? picture : resize.picture(picture, width, height);
        byte[] jpeg = encode.encode(kept);
        pictures.put(reference.id(), size, jpeg);
        return jpeg;
    }
}
