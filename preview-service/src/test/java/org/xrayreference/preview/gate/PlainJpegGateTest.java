package org.xrayreference.preview.gate;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.xrayreference.preview.gate.PlainJpegGate.NotPlainException;
import org.xrayreference.preview.testing.JpegFile;
import org.xrayreference.preview.testing.PngFile;
import org.xrayreference.preview.testing.Tiff;

class PlainJpegGateTest {
    private static final byte[] PLAIN = JpegFile.grey(32, 24, (x, y) -> x * y & 255);

    @Test
    void letsAPlainJpegPass() {
        assertDoesNotThrow(() -> PlainJpegGate.check(PLAIN));
        assertDoesNotThrow(() -> PlainJpegGate.check(JpegFile.progressive(64, 64, (x, y) -> x + y)));
        // what is noise has many bytes that look like a marker's first
        Random noise = new Random(1);
        assertDoesNotThrow(() -> PlainJpegGate.check(JpegFile.grey(256, 256, (x, y) -> noise.nextInt(256))));
    }

    static Stream<byte[]> refusesEveryCarrier() {
        Stream<byte[]> segments = IntStream.concat(IntStream.rangeClosed(0xE0, 0xEF), IntStream.of(0xFE))
                .mapToObj(marker -> JpegFile.withSegment(PLAIN, marker, "anything at all", new byte[0]));
        byte[] jfifWithThumbnail =
                JpegFile.withSegment(PLAIN, 0xE0, "JFIF\0", new byte[] {1, 1, 0, 0, 1, 0, 1, 1, 1, 9, 9, 9});
        return Stream.concat(
                segments,
                Stream.of(
                        jfifWithThumbnail,
                        JpegFile.withExif(PLAIN, Tiff.withEverything()),
                        Arrays.copyOf(PLAIN, PLAIN.length + 1),
                        Arrays.copyOf(PLAIN, PLAIN.length - 2),
                        Arrays.copyOf(PLAIN, PLAIN.length / 2),
                        PngFile.grey8(8, 8, (x, y) -> x),
                        new byte[0]));
    }

    /** The scan is looked through eight bytes at a time: each place among the eight has its turn, and the end too. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16})
    void refusesACommentAnywhereInTheScan(int beforeTheEnd) {
        byte[] comment = {(byte) 0xFF, (byte) 0xFE, 0, 4, 'J', 'E'};
        int at = PLAIN.length - 2 - beforeTheEnd;
        byte[] dirty = ByteBuffer.allocate(PLAIN.length + comment.length)
                .put(PLAIN, 0, at)
                .put(comment)
                .put(PLAIN, at, PLAIN.length - at)
                .array();
        assertThrows(NotPlainException.class, () -> PlainJpegGate.check(dirty));
        assertThrows(NotPlainException.class, () -> PlainJpegGate.check(Arrays.copyOf(PLAIN, at)));
    }

    /** Decoders read the tables and pass over what stands behind them. */
    static Stream<byte[]> refusesTextBehindTheNumbersOfASegment() {
        return IntStream.of(0xDB, 0xC4, 0xC0, 0xDA).mapToObj(marker -> withTextBehind(marker, "Jane Example, 1970"));
    }

    @ParameterizedTest
    @MethodSource
    void refusesTextBehindTheNumbersOfASegment(byte[] dirty) {
        assertThrows(NotPlainException.class, () -> PlainJpegGate.check(dirty));
    }

    static Stream<byte[]> refusesTablesThatAreNone() {
        return Stream.of(
                JpegFile.withSegment(PLAIN, 0xDB, "Jane Example", new byte[0]),
                JpegFile.withSegment(PLAIN, 0xC4, "Jane Example", new byte[0]),
                JpegFile.withSegment(PLAIN, 0xC4, new byte[0]),
                JpegFile.withSegment(PLAIN, 0xDB, new byte[0]),
                JpegFile.withSegment(PLAIN, 0xDD, "Jane", new byte[0]));
    }

    @ParameterizedTest
    @MethodSource
    void refusesTablesThatAreNone(byte[] dirty) {
        assertThrows(NotPlainException.class, () -> PlainJpegGate.check(dirty));
    }

    private static byte[] withTextBehind(int marker, String text) {
        int at = 2;
        ByteBuffer plain = ByteBuffer.wrap(PLAIN);
        while ((PLAIN[at + 1] & 0xFF) != marker) {
            at += 2 + plain.getShort(at + 2);
        }
        byte[] behind = text.getBytes(StandardCharsets.US_ASCII);
        int length = plain.getShort(at + 2);
        return ByteBuffer.allocate(PLAIN.length + behind.length)
                .put(PLAIN, 0, at + 2 + length)
                .put(behind)
                .put(PLAIN, at + 2 + length, PLAIN.length - at - 2 - length)
                .putShort(at + 2, (short) (length + behind.length))
                .array();
    }

    @ParameterizedTest
    @MethodSource
    void refusesEveryCarrier(byte[] dirty) {
        assertThrows(NotPlainException.class, () -> PlainJpegGate.check(dirty));
    }
}
