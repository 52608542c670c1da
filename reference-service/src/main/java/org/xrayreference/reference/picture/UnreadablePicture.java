package org.xrayreference.reference.picture;

/** These bytes are no picture that can be read here; the message says why. */
public final class UnreadablePicture extends Exception {
    private static final long serialVersionUID = 1L;

    public UnreadablePicture(String why) {
        super(why);
    }

    public UnreadablePicture(String why, Throwable cause) {
        super(why, cause);
    }
}
