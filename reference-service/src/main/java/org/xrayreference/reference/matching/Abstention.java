package org.xrayreference.reference.matching;

/** Why nothing is compared; the text is for the person who sees it. */
enum Abstention {
    NOTHING_LOADED("The library holds no pictures yet, so there is nothing to compare with."),
    NOTHING_TO_SEE("This picture has almost no contrast: nothing in it can be compared."),
    ONLY_DRAWN_FILMS(
            "The library holds drawn films where this picture would belong, and it is unlike them. It can be compared"
                    + " once real films have been imported."),
    NO_CHEST_FILM("This picture does not look like a frontal chest X-ray, so it is not compared with the library."),
    FAR_FROM_LIBRARY("Nothing in the library is close enough to this picture for a comparison to mean anything.");

    private final String text;

    Abstention(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }
}
