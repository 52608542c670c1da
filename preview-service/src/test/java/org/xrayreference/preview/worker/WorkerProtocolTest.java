package org.xrayreference.preview.worker;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.xrayreference.preview.pipeline.Jpeg;
import org.xrayreference.preview.pipeline.Outcome;
import org.xrayreference.preview.pipeline.Region;
import org.xrayreference.preview.structure.Carrier;
import org.xrayreference.preview.structure.PictureFormat;
import org.xrayreference.preview.text.TextKind;

class WorkerProtocolTest {
    private static final Outcome.Made MADE = new Outcome.Made(
            PictureFormat.JPEG,
            2000,
            3000,
            Map.of(Carrier.EXIF, 1, Carrier.COMMENT, 3),
            List.of(new Region(1, 2, 3, 4, TextKind.DATE)),
            true,
            new Jpeg(683, 1024, new byte[] {1, 2, 3}),
            new Jpeg(171, 256, new byte[] {4}));

    @Test
    void carriesAPreviewWhole() throws IOException {
        // When
        Outcome.Made read = (Outcome.Made) WorkerProtocol.read(input(written(MADE)));

        // Then
        assertEquals(MADE.removed(), read.removed());
        assertEquals(MADE.maskedRegions(), read.maskedRegions());
        assertEquals(2000, read.width());
        assertEquals(3000, read.height());
        assertEquals(true, read.polarityTurned());
        assertArrayEquals(MADE.preview().bytes(), read.preview().bytes());
        assertEquals(256, read.thumbnail().height());
    }

    @Test
    void carriesHowLongTheStepsTook() throws IOException {
        // Given
        Map<String, Duration> steps = Map.of("decode-to-grey", Duration.ofMillis(7), "encode-preview", Duration.ZERO);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        WorkerProtocol.writeSteps(new DataOutputStream(bytes), steps);

        // When
        Map<String, Duration> read = new HashMap<>();
        WorkerProtocol.readSteps(input(bytes.toByteArray()), read::put);

        // Then
        assertEquals(steps, read);
    }

    @Test
    void carriesARefusal() throws IOException {
        Outcome refused = new Outcome.Refused("unreadable", "Über 40 Megapixel.");
        assertEquals(refused, WorkerProtocol.read(input(written(refused))));
    }

    @Test
    void doesNotBelieveAnImpossibleSize() throws IOException {
        // Given
        byte[] written = written(MADE);
        int lengthOfThumbnail = written.length - 1 - 4;
        written[lengthOfThumbnail] = 0x7F;

        // When / Then
        assertThrows(IOException.class, () -> WorkerProtocol.read(input(written)));
    }

    private static byte[] written(Outcome outcome) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        WorkerProtocol.write(new DataOutputStream(bytes), outcome);
        return bytes.toByteArray();
    }

    private static DataInputStream input(byte[] bytes) {
        return new DataInputStream(new ByteArrayInputStream(bytes));
    }
}
