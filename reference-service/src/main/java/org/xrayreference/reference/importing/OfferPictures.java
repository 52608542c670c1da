package org.xrayreference.reference.importing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.xrayreference.reference.importing.Refusals.Kind;
import org.xrayreference.reference.progress.Progress;

/** Reads the sources one after the other and offers each picture that a row asks for, once. */
final class OfferPictures {
    private final Map<String, NihRow> rows;
    private final Refusals refusals;
    private final Progress progress;
    private final Map<String, String> offered = new HashMap<>();
    private String container = "";

    OfferPictures(Map<String, NihRow> rows, Refusals refusals, Progress progress) {
        this.rows = rows;
        this.refusals = refusals;
        this.progress = progress;
    }

    /** Whoever takes the pictures. */
    interface Taker {
        /** May wait until there is room for it. */
        void take(Picture picture) throws InterruptedException;
    }

    void from(FindSources.Found found, Taker taker) throws InterruptedException {
        from(new FolderSource(found.loose()), taker);
        for (Path archive : found.archives()) {
            try {
                from(ArchiveSource.open(archive), taker);
            } catch (IOException e) {
                refusals.add(Kind.FILE, archive.toString(), "is no archive that can be read: " + e.getMessage());
            }
        }
    }

    private void from(PictureSource source, Taker taker) throws InterruptedException {
        long told = 0;
        try (source) {
            while (source.next()) {
                Picture picture = picture(source, source.consumed() - told);
                if (picture != null) {
                    told += picture.work();
                    taker.take(picture);
                }
            }
        } catch (IOException e) {
            refusals.add(
                    Kind.FILE,
                    source.container(),
                    "cannot be read to its end; what came before is kept: " + e.getMessage());
        }
        progress.advance(0, source.consumed() - told);
    }

    /** @return null when this file is not to be taken */
    private Picture picture(PictureSource source, long work) throws IOException {
        String name = source.name();
        NihRow row = rows.get(name);
        if (row == null) {
            boolean png = name.toLowerCase(Locale.ROOT).endsWith(".png");
            refusals.add(Kind.FILE, source.place(), png ? "has no usable row in the table" : "is no PNG file");
            return null;
        }
        String before = offered.putIfAbsent(row.fileName(), container(source));
        if (before != null) {
            refusals.add(Kind.FILE, source.place(), "has the same name as one in " + before);
            return null;
        }
        try {
            return new Picture(source.place(), row, source.bytes(), work);
        } catch (RefusedFileException e) {
            refusals.add(Kind.FILE, source.place(), e.getMessage());
            return null;
        }
    }

    /** One string for all files of it. */
    private String container(PictureSource source) {
        String present = source.container();
        if (!present.equals(container)) {
            container = present;
        }
        return container;
    }

    /** The names of the pictures that rows ask for and no source has, in the order of the table. */
    List<String> missing() {
        return rows.keySet().stream().filter(name -> !offered.containsKey(name)).toList();
    }
}
