package org.xrayreference.gateway.site;

/** Text of several lines. A form sends each break as two characters; the field counted it as one, as the services do. */
public final class FormText {
    private FormText() {}

    /** Null stays null. */
    public static String of(String sent) {
        return sent == null ? null : sent.replace("\r\n", "\n");
    }
}
