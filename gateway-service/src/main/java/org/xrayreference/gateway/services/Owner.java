package org.xrayreference.gateway.services;

/** Who answers a public call. */
public enum Owner {
    GATEWAY("The site"),
    UPLOAD("The part that receives pictures"),
    PREVIEW("The part that prepares pictures"),
    REFERENCE("The library"),
    CONTACT("The part that takes messages");

    private final String inWords;

    Owner(String inWords) {
        this.inWords = inWords;
    }

    /** As the start of a sentence. */
    public String inWords() {
        return inWords;
    }
}
