package org.xrayreference.preview.hostile;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.zip.CRC32;

import org.xrayreference.preview.hostile.Anatomy.Field;
import org.xrayreference.preview.hostile.Anatomy.Means;
import org.xrayreference.preview.hostile.Anatomy.Part;
import org.xrayreference.preview.hostile.HostileFile.Kind;
import org.xrayreference.preview.structure.PictureFormat;

/** Makes hostile files of sound ones; the same again for the same seed and number. */
public final class Mutation {
    private static final Kind[] KINDS = {
        Kind.NUMBERS, Kind.PARTS, Kind.BYTES, Kind.SPLICED, Kind.CUT_SHORT, Kind.OVER_LIMIT, Kind.DATA_MISSING
    };

    private final Random random;

    private Mutation(Random random) {
        this.random = random;
    }

    /** Every file that others are made from, as it is. */
    public static List<HostileFile> sound() {
        return SoundFile.all().stream()
                .map(file -> new HostileFile(Kind.SOUND, file.name(), file.bytes(), Set.of(HostileFile.READY)))
                .toList();
    }

    public static HostileFile make(long seed, int number) {
        return new Mutation(new Random(seed * 1_000_003 + number)).of(KINDS[number % KINDS.length]);
    }

    private HostileFile of(Kind kind) {
        return switch (kind) {
            case NUMBERS -> either(kind, either(), this::numbers);
            case PARTS -> either(kind, either(), this::parts);
            case BYTES -> either(kind, either(), this::bytes);
            case SPLICED -> either(kind, either(), this::spliced);
            case CUT_SHORT -> cutShort();
            case OVER_LIMIT, DATA_MISSING -> resized(kind);
            case SOUND, BOMB -> throw new IllegalArgumentException("made by hand");
        };
    }

    private interface Change {
        byte[] of(SoundFile file);
    }

    private SoundFile either() {
        return random.nextBoolean() ? SoundFile.any(random) : SoundFile.carrying(random);
    }

    private static HostileFile either(Kind kind, SoundFile file, Change change) {
        return new HostileFile(kind, file.name(), change.of(file), HostileFile.EITHER);
    }

    private byte[] numbers(SoundFile sound) {
        byte[] file = sound.bytes().clone();
        List<Field> fields = Anatomy.of(sound.format(), sound.bytes()).fields();
        for (int left = 1 + random.nextInt(3); left > 0; left--) {
            Field field = fields.get(random.nextInt(fields.size()));
            field.set(file, value(field, sound.bytes()));
        }
        return mended(sound.format(), file);
    }

    private long value(Field field, byte[] file) {
        long now = field.get(file);
        return switch (random.nextInt(9)) {
            case 0 -> 0;
            case 1 -> field.most();
            case 2 -> -1;
            case 3 -> now + 1;
            case 4 -> now - 1;
            case 5 -> now << 1 + random.nextInt(8);
            case 6 -> random.nextInt(file.length);
            case 7 -> 1L << random.nextInt(8 * field.size());
            default -> random.nextLong();
        };
    }

    private byte[] parts(SoundFile sound) {
        List<byte[]> parts = cut(sound);
        for (int left = 1 + random.nextInt(3); left > 0 && !parts.isEmpty(); left--) {
            int at = random.nextInt(parts.size());
            switch (random.nextInt(5)) {
                case 0 -> parts.remove(at);
                case 1 -> parts.add(random.nextInt(parts.size()), parts.get(at));
                case 2 -> Collections.swap(parts, at, random.nextInt(parts.size()));
                case 3 -> parts.addAll(at, Collections.nCopies(1 + random.nextInt(300), parts.get(at)));
                default -> parts.add(at, foreign(sound.format()));
            }
        }
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        parts.forEach(file::writeBytes);
        return file.toByteArray();
    }

    private byte[] foreign(PictureFormat format) {
        SoundFile other = either();
        while (other.format() != format) {
            other = either();
        }
        List<byte[]> parts = cut(other);
        return parts.get(random.nextInt(parts.size()));
    }

    private static List<byte[]> cut(SoundFile sound) {
        List<byte[]> parts = new ArrayList<>();
        for (Part part : Anatomy.of(sound.format(), sound.bytes()).parts()) {
            parts.add(Arrays.copyOfRange(sound.bytes(), part.from(), part.to()));
        }
        return parts;
    }

    private byte[] bytes(SoundFile sound) {
        byte[] file = sound.bytes().clone();
        for (int left = 1 << random.nextInt(6); left > 0; left--) {
            int at = random.nextInt(file.length);
            file[at] = (byte) (random.nextBoolean() ? file[at] ^ 1 << random.nextInt(8) : random.nextInt(256));
        }
        return random.nextBoolean() ? mended(sound.format(), file) : file;
    }

    private byte[] spliced(SoundFile sound) {
        byte[] file = sound.bytes();
        byte[] other = either().bytes();
        int at = random.nextInt(file.length);
        int from = random.nextInt(other.length);
        int to = from + random.nextInt(other.length - from);
        int rest = random.nextBoolean() ? at : Math.min(file.length, at + random.nextInt(64));
        ByteBuffer joined = ByteBuffer.allocate(at + to - from + file.length - rest);
        return joined.put(file, 0, at)
                .put(other, from, to - from)
                .put(file, rest, file.length - rest)
                .array();
    }

    private HostileFile cutShort() {
        SoundFile sound = SoundFile.any(random);
        byte[] cut = Arrays.copyOf(sound.bytes(), random.nextInt(sound.needed()));
        return new HostileFile(Kind.CUT_SHORT, sound.name(), cut, HostileFile.REFUSED);
    }

    private HostileFile resized(Kind kind) {
        SoundFile sound = SoundFile.any(random);
        Optional<Field> width = size(sound, Means.WIDTH);
        Optional<Field> height = size(sound, Means.HEIGHT);
        while (!sound.stated() || width.isEmpty() || height.isEmpty()) {
            sound = SoundFile.any(random);
            width = size(sound, Means.WIDTH);
            height = size(sound, Means.HEIGHT);
        }
        byte[] file = sound.bytes().clone();
        if (kind == Kind.DATA_MISSING) {
            height.get().set(file, height.get().get(file) * (2 + random.nextInt(90)));
            return new HostileFile(kind, sound.name(), mended(sound.format(), file), HostileFile.REFUSED);
        }
        // A lossy WebP has fourteen bits for each.
        int most = sound.format() == PictureFormat.WEBP ? 16_383 : 65_535;
        width.get().set(file, 6_400 + random.nextInt(most - 6_400));
        height.get().set(file, 6_400 + random.nextInt(most - 6_400));
        return new HostileFile(kind, sound.name(), mended(sound.format(), file), Set.of("too-many-pixels"));
    }

    private static Optional<Field> size(SoundFile sound, Means means) {
        return Anatomy.of(sound.format(), sound.bytes()).field(means);
    }

    /** A PNG whose checksums are wrong is refused for that, and nothing else of it is looked at. */
    private static byte[] mended(PictureFormat format, byte[] file) {
        ByteBuffer buffer = ByteBuffer.wrap(file);
        int at = 8;
        while (format == PictureFormat.PNG && at + 12 <= file.length) {
            int length = buffer.getInt(at);
            if (length < 0 || length > file.length - at - 12) {
                return file;
            }
            CRC32 crc = new CRC32();
            crc.update(file, at + 4, length + 4);
            buffer.putInt(at + 8 + length, (int) crc.getValue());
            at += 12 + length;
        }
        return file;
    }
}
