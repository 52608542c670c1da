package org.xrayreference.preview.hostile;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Directories that promise much, name the same bytes many times, or lead in circles. */
final class TiffBombs {
    private static final int SHORT = 3;
    private static final int LONG = 4;
    private static final byte[] PACKED = Bombs.zeros(1);

    private TiffBombs() {}

    private record Entry(int type, int count, int value) {}

    static void add(List<HostileFile> bombs) {
        byte[] outside = write(grey(20_000, 20_000, 32_773), new byte[] {-127, 0}, 0);
        bombs.add(Bombs.bomb("TIFF of " + outside.length + " bytes for 400 MB", outside, Set.of("too-many-pixels")));
        byte[] within = write(grey(16_000, 2_500, 32_773), new byte[] {-127, 0}, 0);
        bombs.add(Bombs.bomb("TIFF of 40 MB, and two bytes there", within, HostileFile.REFUSED));
        Map<Integer, Entry> deep = grey(8_000, 5_000, 8);
        deep.put(258, new Entry(SHORT, 1, 16));
        deep.put(277, new Entry(SHORT, 1, 4));
        deep.put(262, new Entry(SHORT, 1, 2));
        bombs.add(Bombs.bomb("TIFF of 320 MB, and 1 MiB there", write(deep, PACKED, 0), HostileFile.REFUSED));
        Map<Integer, Entry> tiles = grey(96, 80, 1);
        tiles.put(322, new Entry(LONG, 1, 0x7FFFFFF0));
        tiles.put(323, new Entry(LONG, 1, 0x7FFFFFF0));
        tiles.put(324, new Entry(LONG, 1, 8));
        tiles.put(325, new Entry(LONG, 1, 7680));
        bombs.add(Bombs.bomb(
                "TIFF of tiles of 2 by 2 thousand million",
                write(tiles, new byte[7680], 0),
                Set.of("too-many-pixels")));
        byte[] loop = write(grey(96, 80, 1), new byte[7680], 8 + 7680);
        bombs.add(Bombs.bomb("TIFF whose directory leads to itself", loop, Set.of(HostileFile.READY)));
        for (int compression : new int[] {1, 5, 8, 32_773, 32_946}) {
            byte[] broken = write(grey(800, 600, compression), new byte[] {-127, 0, 1, 2, 3, 4, 5, 6}, 0);
            bombs.add(Bombs.bomb(
                    "TIFF of compression " + compression + ", and eight bytes there", broken, HostileFile.REFUSED));
        }
        bombs.add(Bombs.bomb("TIFF of 150,000 strips in one place", strips(150_000), HostileFile.REFUSED));
        bombs.add(Bombs.bomb("TIFF of 3.5 million strips in one place", strips(3_500_000), Set.of("too-complex")));
        bombs.add(Bombs.bomb("TIFF of long directories", directories(), HostileFile.EITHER));
    }

    private static Map<Integer, Entry> grey(int width, int height, int compression) {
        Map<Integer, Entry> entries = new TreeMap<>();
        entries.put(256, new Entry(LONG, 1, width));
        entries.put(257, new Entry(LONG, 1, height));
        entries.put(258, new Entry(SHORT, 1, 8));
        entries.put(259, new Entry(SHORT, 1, compression));
        entries.put(262, new Entry(SHORT, 1, 1));
        entries.put(273, new Entry(LONG, 1, 8));
        entries.put(277, new Entry(SHORT, 1, 1));
        entries.put(278, new Entry(LONG, 1, height));
        return entries;
    }

    private static byte[] write(Map<Integer, Entry> entries, byte[] data, int next) {
        entries.putIfAbsent(279, new Entry(LONG, 1, data.length));
        ByteBuffer file = ByteBuffer.allocate(8 + data.length + 2 + 12 * entries.size() + 4)
                .order(ByteOrder.LITTLE_ENDIAN);
        file.putShort((short) 0x4949)
                .putShort((short) 42)
                .putInt(8 + data.length)
                .put(data);
        file.putShort((short) entries.size());
        entries.forEach((tag, entry) -> file.putShort(tag.shortValue())
                .putShort((short) entry.type())
                .putInt(entry.count())
                .putInt(entry.value()));
        return file.putInt(next).array();
    }

    /** Each of them the first hundred bytes. */
    private static byte[] strips(int count) {
        Map<Integer, Entry> entries = grey(96, 80, 1);
        ByteBuffer lists = ByteBuffer.allocate(8 * count).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < count; i++) {
            lists.putInt(4 * i, 8).putInt(4 * (count + i), 100);
        }
        entries.put(273, new Entry(LONG, count, 8));
        entries.put(279, new Entry(LONG, count, 8 + 4 * count));
        return write(entries, lists.array(), 0);
    }

    /** Two hundred of them, each of sixty thousand entries, over the same bytes. */
    private static byte[] directories() {
        int count = 60_000;
        int many = 150;
        byte[] first = write(grey(96, 80, 1), new byte[7680], 0);
        ByteBuffer file = ByteBuffer.allocate(first.length + 2 * many + 2 + 12 * count + 4 + 4096)
                .order(ByteOrder.LITTLE_ENDIAN);
        file.put(first).putInt(first.length - 4, first.length);
        for (int at = first.length; at + 2 < file.capacity(); at += 2) {
            file.putShort(at, (short) count);
        }
        return file.array();
    }
}
