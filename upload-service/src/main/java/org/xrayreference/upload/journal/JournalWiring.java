package org.xrayreference.upload.journal;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import io.minio.MinioClient;

@ApplicationScoped
class JournalWiring {

    @Produces
    @Singleton
    DeletionJournal journal(JournalConfig config) {
        if (config.url().isPresent()) {
            MinioClient client = MinioClient.builder()
                    .endpoint(config.url().get().toString())
                    .credentials(required(config.accessKey(), "access-key"), required(config.secretKey(), "secret-key"))
                    .region(config.region())
                    .build();
            client.setTimeout(10_000, 10_000, 10_000);
            return new BucketJournal(client, config.bucket());
        }
        return config.directory().<DeletionJournal>map(DirectoryJournal::new).orElse(DeletionJournal.NONE);
    }

    private static String required(Optional<String> value, String name) {
        return value.orElseThrow(() -> new IllegalStateException(
                "xray.deletion-journal." + name + " is missing: xray.deletion-journal.url needs it"));
    }
}
