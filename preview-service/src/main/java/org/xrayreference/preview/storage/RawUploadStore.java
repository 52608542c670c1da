package org.xrayreference.preview.storage;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Optional;

import io.minio.GetObjectResponse;
import io.minio.MinioClient;

import org.xrayreference.preview.upload.Sha256;
import org.xrayreference.preview.upload.UploadId;

/** The bucket {@code raw-uploads}. */
final class RawUploadStore implements RawUploads {
    private static final int BUFFER = 64 * 1024;

    private final Bucket bucket;

    RawUploadStore(MinioClient client) {
        bucket = new Bucket(client, "raw-uploads");
    }

    @Override
    public Optional<Fetched> fetch(String objectKey, Path target, long maxBytes) {
        Optional<GetObjectResponse> object = bucket.open(objectKey);
        if (object.isEmpty()) {
            return Optional.empty();
        }
        try (InputStream in = object.get();
                OutputStream out = Files.newOutputStream(target)) {
            return Optional.of(copy(in, out, maxBytes));
        } catch (IOException e) {
            throw new StoreUnavailableException(
                    "cannot fetch an original: " + e.getClass().getSimpleName());
        }
    }

    @Override
    public boolean isHeld(UploadId upload) {
        return bucket.contains("holds/" + upload.hash());
    }

    private static Fetched copy(InputStream in, OutputStream out, long maxBytes) throws IOException {
        MessageDigest digest = Sha256.digest();
        byte[] buffer = new byte[BUFFER];
        long bytes = 0;
        for (int read = in.read(buffer); read >= 0 && bytes <= maxBytes; read = in.read(buffer)) {
            out.write(buffer, 0, read);
            digest.update(buffer, 0, read);
            bytes += read;
        }
        return new Fetched(bytes, Sha256.hex(digest.digest()));
    }
}
