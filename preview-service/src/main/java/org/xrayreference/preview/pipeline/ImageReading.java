package org.xrayreference.preview.pipeline;

import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageReader;
import javax.imageio.spi.IIORegistry;
import javax.imageio.spi.ImageReaderSpi;
import javax.imageio.stream.MemoryCacheImageInputStream;

import com.github.jaiimageio.jpeg2000.impl.J2KImageReaderSpi;
import com.twelvemonkeys.imageio.plugins.jpeg.JPEGImageReaderSpi;

import org.xrayreference.preview.structure.DicomCoding;
import org.xrayreference.preview.structure.PictureFormat;
import org.xrayreference.preview.structure.Refusal;
import org.xrayreference.preview.structure.Structure;

/** Lossless JPEG by TwelveMonkeys and JPEG 2000 by JAI: OpenCV reads neither. */
final class ImageReading {
    private ImageReading() {}

    static DecodeDicom.Samples decode(Structure structure) {
        // The registry's own: TwelveMonkeys' finds Java's reader, which it builds upon, when it is registered.
        Class<? extends ImageReaderSpi> kind = structure.dicom().coding() == DicomCoding.JPEG_2000
                ? J2KImageReaderSpi.class
                : JPEGImageReaderSpi.class;
        ImageReaderSpi provider = IIORegistry.getDefaultInstance().getServiceProviderByClass(kind);
        try (MemoryCacheImageInputStream in =
                new MemoryCacheImageInputStream(new ByteArrayInputStream(structure.essential()))) {
            ImageReader reader = provider.createReaderInstance(null);
            try {
                reader.setInput(in, true, true);
                Raster raster = reader.canReadRaster()
                        ? reader.readRaster(0, null)
                        : reader.read(0).getRaster();
                return samples(structure, raster);
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException | Error e) {
            // JJ2000, in JAI, throws plain Errors at what it does not like.
            throw Refusal.damaged(PictureFormat.DICOM, "its picture data cannot be decoded");
        }
    }

    private static DecodeDicom.Samples samples(Structure structure, Raster raster) {
        boolean fits = raster.getWidth() == structure.width()
                && raster.getHeight() == structure.height()
                && raster.getNumBands() >= structure.dicom().samples();
        if (!fits) {
            throw new IllegalStateException("another picture");
        }
        int mask = (1 << structure.dicom().allocated()) - 1;
        return (x, y, sample) -> raster.getSample(x, y, sample) & mask;
    }
}
