package org.xrayreference.gateway.site;

/** One of the choices that a form offers. */
public record FormOption(String value, String label, boolean selected) {

    /** @param chosen the value chosen before, or null */
    public static FormOption of(String value, String label, String chosen) {
        return new FormOption(value, label, value.equals(chosen));
    }
}
