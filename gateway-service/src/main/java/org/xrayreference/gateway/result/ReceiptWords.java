package org.xrayreference.gateway.result;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.xrayreference.gateway.services.Receipt;
import org.xrayreference.gateway.site.Words;

/** The receipt, in sentences. */
final class ReceiptWords {
    private ReceiptWords() {}

    static List<String> of(Receipt receipt) {
        List<String> sentences = new ArrayList<>();
        Receipt.Picture original = receipt.original();
        Receipt.Picture preview = receipt.preview();
        if (original != null) {
            sentences.add("A %s file of %s reached the site, %d × %d pixels."
                    .formatted(
                            original.format().toUpperCase(Locale.ROOT),
                            Words.bytes(original.bytes()),
                            original.width(),
                            original.height()));
        }
        if (preview != null) {
            sentences.add("From its pixels alone a new picture was made, %d × %d, in shades of grey."
                    .formatted(preview.width(), preview.height()));
        }
        if (receipt.polarityTurned()) {
            sentences.add("It looked like a negative, with bones dark, so light and dark were exchanged.");
        }
        sentences.add(removed(receipt.removed()));
        if (!receipt.maskedRegions().isEmpty()) {
            int regions = receipt.maskedRegions().size();
            sentences.add(Words.count(regions, "region", "regions") + " that looked like writing "
                    + (regions == 1 ? "was" : "were") + " covered.");
        }
        return List.copyOf(sentences);
    }

    private static String removed(List<Receipt.Removed> removed) {
        List<String> kinds = removed.stream()
                .filter(kind -> kind.count() > 0)
                .map(ReceiptWords::kind)
                .toList();
        return kinds.isEmpty()
                ? "Nothing was embedded in what reached the site."
                : "Left behind, since it does not belong to the picture: " + Words.list(kinds) + ".";
    }

    private static String kind(Receipt.Removed removed) {
        String name =
                switch (removed.kind().toLowerCase(Locale.ROOT)) {
                    case "exif" -> "camera and device data (EXIF)";
                    case "gps position" -> "a place (GPS)";
                    case "iptc" -> "press data (IPTC)";
                    case "xmp" -> "editing data (XMP)";
                    case "icc profile" -> "a colour profile";
                    case "comment", "png text" -> "text fields";
                    case "timestamp" -> "a date";
                    case "private chunk", "application segment" -> "data of a program";
                    case "embedded thumbnail" -> "an embedded small picture";
                    case "further frame" -> "a further picture";
                    case "bytes between the parts" -> "bytes between the parts of the file";
                    case "trailing bytes" -> "bytes behind the picture";
                    default -> removed.kind();
                };
        return removed.count() == 1 ? name : name + " (" + removed.count() + " times)";
    }
}
