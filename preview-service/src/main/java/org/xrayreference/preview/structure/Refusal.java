package org.xrayreference.preview.structure;

/**
 * The picture cannot be shown. The code is for programs, the message for the person who brought it: it names the limit
 * and the actual value, and never quotes the file.
 */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;

    private Refusal(String code, String detail) {
        super(detail, null, false, false);
        this.code = code;
    }

    public String code() {
        return code;
    }

    public static Refusal unreadable(String detail) {
        return new Refusal("unreadable", detail);
    }

    public static Refusal truncated(PictureFormat format) {
        return unreadable("This " + format
                + " file ends before its picture does. It may have been cut off while copying;" + " try the original.");
    }

    public static Refusal damaged(PictureFormat format, String what) {
        return unreadable("This " + format + " file is damaged: " + what + ". Try the original, or save it again.");
    }

    public static Refusal unsupported(String detail) {
        return new Refusal("unsupported", detail);
    }

    public static Refusal tooLarge(String detail) {
        return new Refusal("too-large", detail);
    }

    public static Refusal tooManyPixels(String detail) {
        return new Refusal("too-many-pixels", detail);
    }

    public static Refusal tooComplex(String detail) {
        return new Refusal("too-complex", detail);
    }
}
