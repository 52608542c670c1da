package org.xrayreference.reference.importing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The words after {@code import}.
 *
 * @param tables empty when only a download is wanted
 * @param images folders, pictures and archives
 */
record ImportOptions(Optional<Tables> tables, Optional<Download> download, List<Path> images, Manner manner) {

    static final String USAGE = """
            import --csv FILE [--boxes FILE] [--splits FILE…] --images PATH…
            import --csv FILE [--boxes FILE] [--splits FILE…] --metadata-only
            import [--csv FILE …] --download [--from FILE] [--to DIR]
              --csv FILE         Data_Entry_2017.csv of NIH ChestX-ray14, in its form of 2017 or of 2020 (also .gz)
              --boxes FILE       BBox_List_2017.csv (also .gz)
              --splits FILE…     train_val_list.txt and test_list.txt (also .gz)
              --images PATH…     PNG files, archives of them (.tar.gz, .tgz, .tar, .zip), and folders with either,
                                 however deep
              --metadata-only    takes the rows of the table, and no picture
              --download         fetches NIH's archives (45 GB) and imports them; without --csv, only fetches them
              --from FILE        other archives: in each line an address, a checksum and a name
              --to DIR           where to keep the archives (nih-chestxray14)
              --keep-synthetic   keeps the drawn films, which real ones otherwise replace
              --report FILE      where to write what was not taken, and why (import-report.tsv)
              --threads N        how many pictures at a time (one for each processor)
            Running it again takes up what is missing or has changed, also after it was killed.
            Ends with 0; with 3 when rows or files were refused; with 1 when it had to stop; with 2 for wrong words.""";

    /** NIH's tables. */
    record Tables(Path csv, Optional<Path> boxes, List<Path> splits) {}

    /** @param list empty for NIH's own archives */
    record Download(Optional<Path> list, Path folder) {}

    /** How to go about it. */
    record Manner(boolean metadataOnly, boolean keepSynthetic, Path report, int threads) {}

    /** The files that are named and are no pictures. */
    List<Path> otherFiles() {
        List<Path> files = new ArrayList<>(List.of(manner.report()));
        tables.ifPresent(named -> {
            files.add(named.csv());
            named.boxes().ifPresent(files::add);
            files.addAll(named.splits());
        });
        download.flatMap(Download::list).ifPresent(files::add);
        return files;
    }

    static ImportOptions parse(List<String> words) {
        return new ParseImportOptions(words).parse();
    }
}
