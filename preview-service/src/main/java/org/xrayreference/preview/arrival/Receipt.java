package org.xrayreference.preview.arrival;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.xrayreference.preview.pipeline.Jpeg;
import org.xrayreference.preview.pipeline.Outcome;
import org.xrayreference.preview.pipeline.Region;
import org.xrayreference.preview.storage.RawUploads.Fetched;
import org.xrayreference.preview.text.TextKind;
import org.xrayreference.preview.upload.Sha256;

/**
 * What the uploader is told was done: kinds and counts of what was removed, never a value of it.
 *
 * @param maskedRegions in the preview's pixels
 * @param thumbnail null in receipts from before it was told
 */
record Receipt(
        List<Removed> removed,
        List<Area> maskedRegions,
        boolean polarityTurned,
        Description original,
        Description preview,
        Description thumbnail) {
    private static final ObjectMapper JSON =
            new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    record Removed(String kind, int count) {}

    /** @param kind what the writing was taken for; null in receipts from before it was told */
    record Area(int x, int y, int width, int height, String kind) {

        static Area of(Region region) {
            return new Area(
                    region.x(),
                    region.y(),
                    region.width(),
                    region.height(),
                    region.kind().kind());
        }
    }

    record Description(String format, int width, int height, long bytes, String sha256) {

        static Description of(Jpeg jpeg) {
            return new Description("JPEG", jpeg.width(), jpeg.height(), jpeg.bytes().length, Sha256.of(jpeg.bytes()));
        }
    }

    static Receipt of(Fetched original, Outcome.Made made) {
        return new Receipt(
                removed(made),
                made.maskedRegions().stream().map(Area::of).toList(),
                made.polarityTurned(),
                new Description(made.format().name(), made.width(), made.height(), original.bytes(), original.sha256()),
                Description.of(made.preview()),
                Description.of(made.thumbnail()));
    }

    private static List<Removed> removed(Outcome.Made made) {
        List<Removed> removed = new ArrayList<>();
        made.removed().forEach((carrier, count) -> removed.add(new Removed(carrier.kind(), count)));
        Map<TextKind, Integer> texts = new EnumMap<>(TextKind.class);
        made.maskedRegions().forEach(region -> texts.merge(region.kind(), 1, Integer::sum));
        texts.forEach((kind, count) -> removed.add(new Removed(kind.kind(), count)));
        return removed;
    }

    byte[] toJson() {
        try {
            return JSON.writeValueAsBytes(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static Receipt from(byte[] json) {
        try {
            return JSON.readValue(json, Receipt.class);
        } catch (IOException e) {
            throw new IllegalStateException("a stored receipt is not readable", e);
        }
    }
}
