package org.xrayreference.reference.evaluation;

import java.util.List;
import java.util.Optional;

import org.xrayreference.reference.picture.GreyPicture;

/** What the evaluation asks of the site. */
interface Site {

    /** A library picture as it is kept. */
    GreyPicture picture(String id);

    /** What a visitor who brings the picture is told. */
    Verdict verdict(GreyPicture picture);

    /** Whether the picture itself would be refused, were the library to know no copy of it. */
    boolean declines(GreyPicture picture);

    /** The matches that the page of a library picture shows. */
    List<Similar> similar(String id);

    /** @param similarity as it is shown, from 0 to 1 */
    record Similar(String id, double similarity) {}

    /**
     * @param abstained whether nothing is compared
     * @param nearest the library picture that is shown first
     * @param same the library picture that it is said to be
     */
    record Verdict(boolean abstained, Optional<String> nearest, Optional<String> same) {}
}
