package org.xrayreference.gateway.thirdparty;

/** What a visitor can allow or refuse. */
public enum Purpose {
    MEASUREMENT("measurement", "Measurement"),
    ADVERTISING("advertising", "Advertising");

    private final String field;
    private final String title;

    Purpose(String field, String title) {
        this.field = field;
        this.title = title;
    }

    /** Its name in forms and in the cookie. */
    public String field() {
        return field;
    }

    public String title() {
        return title;
    }
}
