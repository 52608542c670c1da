package org.xrayreference.reference.provider;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

import org.xrayreference.reference.upload.ExternalText;
import org.xrayreference.reference.upload.PreviewStore;
import org.xrayreference.reference.upload.UploadEmbeddingStore;
import org.xrayreference.reference.upload.UploadId;

/** Has a provider describe an upload's preview, once, and keeps what can be shown of the answer. */
final class AskProvider {
    private final Provider provider;
    private final ProviderClient client;
    private final PreviewStore previews;
    private final UploadEmbeddingStore uploads;
    private final ProviderAuditStore audit;

    AskProvider(
            Provider provider,
            ProviderClient client,
            PreviewStore previews,
            UploadEmbeddingStore uploads,
            ProviderAuditStore audit) {
        this.provider = provider;
        this.client = client;
        this.previews = previews;
        this.uploads = uploads;
        this.audit = audit;
    }

    /** Nothing but the preview leaves: no id, no name, no original. */
    void about(UploadId upload) {
        if (uploads.isDeleted(upload) || audit.wasSent(upload)) {
            return;
        }
        Optional<byte[]> preview = previews.preview(upload);
        if (preview.isPresent()) {
            ask(upload, preview.get());
        }
    }

    private void ask(UploadId upload, byte[] preview) {
        long[] record = new long[1];
        try {
            String written = client.ask(
                    provider,
                    Dialogue.question(provider.model(), preview),
                    () -> record[0] = audit.sent(upload, provider.name(), preview.length, sha256(preview)));
            audit.ended(record[0], keep(upload, written));
        } catch (ProviderFailure failure) {
            audit.ended(record[0], failure.outcome());
            throw failure;
        }
    }

    private ExchangeOutcome keep(UploadId upload, String written) {
        Optional<String> text = Wording.plain(written);
        if (text.isEmpty()) {
            return ExchangeOutcome.REFUSED_WORDING;
        }
        uploads.keepText(upload, new ExternalText(provider.name(), text.get()));
        if (uploads.isDeleted(upload)) {
            uploads.forget(upload);
            return ExchangeOutcome.UPLOAD_DELETED;
        }
        return ExchangeOutcome.KEPT;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
