package org.xrayreference.reference.embedding;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

import org.xrayreference.reference.objects.Bucket;

/** The encoders whose vectors the library has: any replica can embed with them, whatever it is configured for. */
public final class EncoderStore {
    private final Bucket bucket;

    public EncoderStore(Bucket bucket) {
        this.bucket = bucket;
    }

    /** Idempotent. */
    void keep(Encoder encoder) {
        bucket.create();
        if (bucket.fingerprint(settingsKey(encoder.name())).isEmpty()) {
            bucket.put(fileKey(encoder.name()), "application/octet-stream", encoder.onnx());
            // last: whoever finds it finds the file
            byte[] settings = EncoderJson.write(encoder.settings()).getBytes(StandardCharsets.UTF_8);
            bucket.put(settingsKey(encoder.name()), "application/json", settings);
        }
    }

    Optional<Encoder> find(String name) {
        return bucket.get(settingsKey(name))
                .map(json -> EncoderJson.read(new String(json, StandardCharsets.UTF_8)))
                .flatMap(settings -> bucket.get(fileKey(name))
                        .map(onnx -> new Encoder(name, "The kept encoder " + name, onnx, settings)));
    }

    /** Idempotent. */
    void remove(String name) {
        bucket.remove(settingsKey(name));
        bucket.remove(fileKey(name));
    }

    private static String fileKey(String name) {
        return "models/" + name + "/encoder.onnx";
    }

    private static String settingsKey(String name) {
        return "models/" + name + "/settings.json";
    }
}
