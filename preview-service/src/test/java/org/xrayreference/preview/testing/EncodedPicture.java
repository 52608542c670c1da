package org.xrayreference.preview.testing;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.opencv.global.opencv_imgcodecs;
import org.bytedeco.opencv.opencv_core.Mat;

/** Pictures as other programs write them: with Java's encoders and OpenCV's. */
public final class EncodedPicture {
    private EncodedPicture() {}

    public static byte[] byJava(BufferedImage image, String format, String compression) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
        ImageWriteParam parameters = writer.getDefaultWriteParam();
        if (compression != null) {
            parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            parameters.setCompressionType(compression);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), parameters);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /** JAI writes the boxes of a JP2 file around the code stream, which ends with it. */
    public static byte[] codestream(BufferedImage image) {
        byte[] jp2 = byJava(image, "jpeg2000", null);
        int at = 0;
        while (ByteBuffer.wrap(jp2).getInt(at) != 0xFF4FFF51) {
            at++;
        }
        return Arrays.copyOfRange(jp2, at, jp2.length);
    }

    public static byte[] byOpenCv(Mat pixels, String extension, int... parameters) {
        try (BytePointer encoded = new BytePointer();
                IntPointer list = new IntPointer(Arrays.copyOf(parameters, parameters.length))) {
            opencv_imgcodecs.imencode(extension, pixels, encoded, list);
            byte[] bytes = new byte[(int) encoded.limit()];
            encoded.get(bytes);
            return bytes;
        }
    }
}
