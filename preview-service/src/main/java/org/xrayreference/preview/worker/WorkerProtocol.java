package org.xrayreference.preview.worker;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.xrayreference.preview.pipeline.Jpeg;
import org.xrayreference.preview.pipeline.Outcome;
import org.xrayreference.preview.pipeline.Region;
import org.xrayreference.preview.pipeline.StepWatch;
import org.xrayreference.preview.structure.Carrier;
import org.xrayreference.preview.structure.PictureFormat;
import org.xrayreference.preview.text.TextKind;

/**
 * What parent and worker say to each other. The worker says {@link #READY} once; then each request is the path of a file
 * as a length-prefixed string, and each answer how long the steps took and one outcome.
 */
final class WorkerProtocol {
    static final int READY = 0x58524159;
    private static final int MADE = 1;
    private static final int REFUSED = 2;
    /** Far more than a 1024-pixel JPEG can take; a worker that says more has lost its mind. */
    private static final int MOST_BYTES = 16 * 1024 * 1024;

    private WorkerProtocol() {}

    /** Told before the outcome. */
    static void writeSteps(DataOutputStream out, Map<String, Duration> steps) throws IOException {
        out.writeInt(steps.size());
        for (Map.Entry<String, Duration> step : steps.entrySet()) {
            out.writeUTF(step.getKey());
            out.writeLong(step.getValue().toNanos());
        }
    }

    static void readSteps(DataInputStream in, StepWatch watch) throws IOException {
        for (int left = in.readInt(); left > 0; left--) {
            watch.took(in.readUTF(), Duration.ofNanos(in.readLong()));
        }
    }

    static void write(DataOutputStream out, Outcome outcome) throws IOException {
        if (outcome instanceof Outcome.Made made) {
            out.writeByte(MADE);
            writeMade(out, made);
        } else if (outcome instanceof Outcome.Refused refused) {
            out.writeByte(REFUSED);
            out.writeUTF(refused.code());
            out.writeUTF(refused.detail());
        }
        out.flush();
    }

    static Outcome read(DataInputStream in) throws IOException {
        int kind = in.readByte();
        return switch (kind) {
            case MADE -> readMade(in);
            case REFUSED -> new Outcome.Refused(in.readUTF(), in.readUTF());
            default -> throw new IOException("the worker answered something unknown");
        };
    }

    private static void writeMade(DataOutputStream out, Outcome.Made made) throws IOException {
        out.writeUTF(made.format().name());
        out.writeInt(made.width());
        out.writeInt(made.height());
        out.writeInt(made.removed().size());
        for (Map.Entry<Carrier, Integer> removed : made.removed().entrySet()) {
            out.writeUTF(removed.getKey().name());
            out.writeInt(removed.getValue());
        }
        out.writeInt(made.maskedRegions().size());
        for (Region region : made.maskedRegions()) {
            out.writeInt(region.x());
            out.writeInt(region.y());
            out.writeInt(region.width());
            out.writeInt(region.height());
            out.writeUTF(region.kind().name());
        }
        out.writeBoolean(made.polarityTurned());
        writeJpeg(out, made.preview());
        writeJpeg(out, made.thumbnail());
    }

    private static Outcome.Made readMade(DataInputStream in) throws IOException {
        PictureFormat format = PictureFormat.valueOf(in.readUTF());
        int width = in.readInt();
        int height = in.readInt();
        Map<Carrier, Integer> removed = new EnumMap<>(Carrier.class);
        for (int left = in.readInt(); left > 0; left--) {
            removed.put(Carrier.valueOf(in.readUTF()), in.readInt());
        }
        List<Region> masked = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            masked.add(
                    new Region(in.readInt(), in.readInt(), in.readInt(), in.readInt(), TextKind.valueOf(in.readUTF())));
        }
        boolean polarityTurned = in.readBoolean();
        return new Outcome.Made(format, width, height, removed, masked, polarityTurned, readJpeg(in), readJpeg(in));
    }

    private static void writeJpeg(DataOutputStream out, Jpeg jpeg) throws IOException {
        out.writeInt(jpeg.width());
        out.writeInt(jpeg.height());
        out.writeInt(jpeg.bytes().length);
        out.write(jpeg.bytes());
    }

    private static Jpeg readJpeg(DataInputStream in) throws IOException {
        int width = in.readInt();
        int height = in.readInt();
        int length = in.readInt();
        if (length < 0 || length > MOST_BYTES) {
            throw new IOException("the worker answered with an impossible size");
        }
        return new Jpeg(width, height, in.readNBytes(length));
    }
}
