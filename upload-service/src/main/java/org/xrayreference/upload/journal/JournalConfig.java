package org.xrayreference.upload.journal;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/**
 * Where each deletion is written down a second time, so that it outlives the database and the object store: a restored
 * backup is older than the deletions that came after it. A directory or a bucket; with neither, there is no journal.
 */
@ConfigMapping(prefix = "xray.deletion-journal")
public interface JournalConfig {
    /** The journal as files, where there is no url; deletions wait in the database while it is not there. */
    Optional<Path> directory();

    /** The S3 endpoint of the journal's bucket: another store than the one that holds the pictures. */
    Optional<URI> url();

    /** The bucket at that endpoint, which is there already; versions or object locks of it are the site's choice. */
    @WithDefault("deletions")
    String bucket();

    /** Who writes and reads the bucket. */
    Optional<String> accessKey();

    /** The password to that name. */
    Optional<String> secretKey();

    /** The region of that endpoint. */
    @WithDefault("us-east-1")
    String region();

    /** How often deletions that were not written yet are looked for. */
    @WithDefault("1s")
    Duration every();
}
