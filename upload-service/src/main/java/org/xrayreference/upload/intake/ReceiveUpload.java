package org.xrayreference.upload.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

import org.xrayreference.upload.problem.UploadProblem;
import org.xrayreference.upload.raw.RawPictureStore;
import org.xrayreference.upload.record.DeleteToken;
import org.xrayreference.upload.record.Sha256;
import org.xrayreference.upload.record.UploadId;
import org.xrayreference.upload.record.UploadRow;
import org.xrayreference.upload.record.UploadStatus;
import org.xrayreference.upload.record.UploadView;

/**
 * Takes one picture in: checks it, writes a pending record, hashes the bytes and streams them into the store, then
 * commits record and event together. What fails on the way is taken back, whatever came to be stored of it.
 */
public class ReceiveUpload {
    private final UploadStore uploads;
    private final AbandonJob abandoned;
    private final RawPictureStore pictures;
    private final IntakeConfig config;
    private final Turns turns;
    private final Clock clock;
    private final PolicyVersions policy = PolicyVersions.fromResources();

    ReceiveUpload(
            UploadStore uploads, AbandonJob abandoned, RawPictureStore pictures, IntakeConfig config, Clock clock) {
        this.uploads = uploads;
        this.abandoned = abandoned;
        this.pictures = pictures;
        this.config = config;
        this.turns = new Turns(config.storingAtOnce());
        this.clock = clock;
    }

    UploadView receive(IncomingPicture picture, boolean acknowledged, boolean externalProcessingAllowed) {
        if (!acknowledged) {
            throw UploadProblem.acknowledgementMissing();
        }
        PictureType type = check(picture);
        return turns.take(() -> keep(picture, type, externalProcessingAllowed));
    }

    private UploadView keep(IncomingPicture picture, PictureType type, boolean externalProcessingAllowed) {
        long waiting = uploads.waiting();
        if (waiting >= config.waiting()) {
            throw UploadProblem.tooManyWaiting(waiting);
        }
        DeleteToken token = DeleteToken.random();
        UploadRow pending = pending(picture, type, token, externalProcessingAllowed);
        UploadId id = pending.uploadId();
        uploads.add(pending);
        try {
            String sha256 = store(id, picture, type);
            return UploadView.from(uploads.received(id, sha256)).with(token);
        } catch (RuntimeException e) {
            abandoned.abandon(id, e);
            throw e;
        }
    }

    private PictureType check(IncomingPicture picture) {
        if (picture.bytes() == 0) {
            throw UploadProblem.imageEmpty();
        }
        long limit = config.maxFileBytes();
        if (picture.bytes() > limit) {
            throw UploadProblem.imageTooLarge(picture.bytes(), limit);
        }
        PictureType type = PictureType.of(firstBytes(picture.file())).orElseThrow(UploadProblem::notAPicture);
        if (!type.agreesWith(picture.declaredType())) {
            throw UploadProblem.typeMismatch(picture.declaredType(), type.mediaType());
        }
        if (!type.agreesWithName(picture.fileName())) {
            throw UploadProblem.endingMismatch(
                    PictureType.endingOf(picture.fileName()).orElseThrow(), type.mediaType());
        }
        return type;
    }

    private UploadRow pending(IncomingPicture picture, PictureType type, DeleteToken token, boolean external) {
        Instant now = clock.instant();
        UploadRow row = new UploadRow();
        row.id = UploadId.random().value();
        row.status = UploadStatus.PENDING;
        row.fileName = picture.fileName();
        row.mediaType = type.mediaType();
        row.bytes = picture.bytes();
        row.acknowledgedPolicy = policy.inForce(LocalDate.ofInstant(now, ZoneOffset.UTC));
        row.externalProcessingAllowed = external;
        row.deleteTokenSha256 = token.sha256();
        row.receivedAt = now;
        row.expiresAt = now.plus(config.keepUpload());
        return row;
    }

    private String store(UploadId id, IncomingPicture picture, PictureType type) {
        String sha256 = sha256(picture.file());
        try {
            pictures.put(id, type.mediaType(), picture.file(), picture.bytes());
        } catch (UncheckedIOException e) {
            throw UploadProblem.storeUnavailable(e);
        }
        return sha256;
    }

    private static String sha256(Path file) {
        MessageDigest digest = Sha256.digest();
        try (InputStream bytes = new DigestInputStream(Files.newInputStream(file), digest)) {
            bytes.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Sha256.hex(digest);
    }

    private static byte[] firstBytes(Path file) {
        try (InputStream bytes = Files.newInputStream(file)) {
            return bytes.readNBytes(PictureType.SIGNATURE_BYTES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
