package org.xrayreference.preview.pipeline;

/**
 * What the native decoders complained about. They fill a damaged JPEG with grey and only mutter on standard error, so
 * that is where the worker process listens.
 */
public interface DecoderLog {
    /** Nobody listens: in a process whose standard error is not its own. */
    DecoderLog NONE = new DecoderLog() {
        @Override
        public void clear() {}

        @Override
        public String text() {
            return "";
        }
    };

    void clear();

    /** Everything since the last {@link #clear()}. */
    String text();
}
