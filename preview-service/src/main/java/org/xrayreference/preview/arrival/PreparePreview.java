package org.xrayreference.preview.arrival;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

import org.xrayreference.preview.announcement.Announcement;
import org.xrayreference.preview.gate.PlainJpegGate;
import org.xrayreference.preview.pipeline.Outcome;
import org.xrayreference.preview.storage.Previews;
import org.xrayreference.preview.storage.Previews.Part;
import org.xrayreference.preview.storage.RawUploads;
import org.xrayreference.preview.storage.RawUploads.Fetched;
import org.xrayreference.preview.storage.Tombstones;
import org.xrayreference.preview.structure.Limits;
import org.xrayreference.preview.structure.Refusal;
import org.xrayreference.preview.upload.UploadReceived;

/**
 * Answers a received upload with a preview in the store or a rejection. Everything it writes is named after the upload
 * and made of its bytes alone, so doing it twice is doing it once. A deleted upload is answered with silence: its
 * tombstone is looked for before anything is done and again when everything is written.
 */
final class PreparePreview {
    private final RawUploads rawUploads;
    private final Previews previews;
    private final Tombstones tombstones;
    private final Function<Path, Outcome> decoder;
    private final Limits limits;
    private final OriginalsFolder originals;

    PreparePreview(
            RawUploads rawUploads,
            Previews previews,
            Tombstones tombstones,
            Function<Path, Outcome> decoder,
            Limits limits,
            OriginalsFolder originals) {
        this.rawUploads = rawUploads;
        this.previews = previews;
        this.tombstones = tombstones;
        this.decoder = decoder;
        this.limits = limits;
        this.originals = originals;
    }

    Optional<Announcement> answer(UploadReceived received) {
        if (tombstones.contains(received.upload())) {
            return Optional.empty();
        }
        Optional<Receipt> before =
                previews.read(received.upload(), Part.RECEIPT).map(stored -> Receipt.from(stored.bytes()));
        Announcement announcement = madeBefore(received, before)
                .orElseGet(() -> originals.withFile(file -> rawUploads
                        .fetch(received.objectKey(), file, limits.maxBytes())
                        .map(fetched -> make(received, file, fetched))
                        .orElseGet(() -> withoutOriginal(received, before))));
        if (tombstones.contains(received.upload())) {
            previews.remove(received.upload());
            return Optional.empty();
        }
        return Optional.of(announcement);
    }

    /** An upload is told of again when no decision has come for long; what was made of these bytes is announced again. */
    private static Optional<Announcement> madeBefore(UploadReceived received, Optional<Receipt> before) {
        return before.filter(receipt -> receipt.original().sha256().equals(received.sha256()))
                .map(receipt -> ready(received, receipt));
    }

    private Announcement make(UploadReceived received, Path file, Fetched fetched) {
        Outcome outcome;
        try {
            limits.checkBytes(fetched.bytes());
            refuseOtherBytes(received, fetched);
            outcome = decoder.apply(file);
        } catch (Refusal refusal) {
            outcome = new Outcome.Refused(refusal.code(), refusal.getMessage());
        }
        if (outcome instanceof Outcome.Refused refused) {
            return new Announcement.Rejected(received.upload(), received.eventId(), refused.code(), refused.detail());
        }
        return store(received, fetched, (Outcome.Made) outcome);
    }

    private static void refuseOtherBytes(UploadReceived received, Fetched fetched) {
        if (!fetched.sha256().equals(received.sha256())) {
            throw Refusal.unreadable(
                    "This file changed on its way to the store, so it was not used." + " Please upload it again.");
        }
    }

    private Announcement store(UploadReceived received, Fetched fetched, Outcome.Made made) {
        PlainJpegGate.check(made.preview().bytes());
        PlainJpegGate.check(made.thumbnail().bytes());
        Receipt receipt = Receipt.of(fetched, made);
        previews.write(received.upload(), Part.PREVIEW, made.preview().bytes());
        previews.write(received.upload(), Part.THUMBNAIL, made.thumbnail().bytes());
        previews.write(received.upload(), Part.RECEIPT, receipt.toJson());
        return ready(received, receipt);
    }

    /**
     * Originals go a day after the preview is made, so a replay may find none: then what was made is announced again.
     * With neither, nobody can make a preview any more, and the upload must not wait for ever.
     */
    private static Announcement withoutOriginal(UploadReceived received, Optional<Receipt> before) {
        return before.<Announcement>map(receipt -> ready(received, receipt))
                .orElseGet(() -> new Announcement.Rejected(
                        received.upload(),
                        received.eventId(),
                        "raw-missing",
                        "The uploaded file is no longer in the store, so no preview can be made of it."
                                + " Please upload it again."));
    }

    private static Announcement.Ready ready(UploadReceived received, Receipt receipt) {
        Receipt.Description preview = receipt.preview();
        return new Announcement.Ready(
                received.upload(),
                received.eventId(),
                preview.width(),
                preview.height(),
                preview.bytes(),
                preview.sha256(),
                receipt.maskedRegions().size(),
                receipt.polarityTurned(),
                received.externalProcessing());
    }
}
