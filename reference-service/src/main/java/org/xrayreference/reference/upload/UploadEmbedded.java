package org.xrayreference.reference.upload;

import java.time.Instant;

/**
 * An upload has just been embedded.
 *
 * @param externalProcessingAllowed whether the uploader agreed that an external provider may see the preview
 * @param announced when the preview became ready: long ago when the event is a replay
 */
public record UploadEmbedded(UploadId upload, boolean externalProcessingAllowed, Instant announced) {}
