package org.xrayreference.reference.evaluation;

import java.util.Arrays;
import java.util.List;

import org.xrayreference.reference.evaluation.Site.Verdict;
import org.xrayreference.reference.picture.GreyPicture;

/** How often a visitor who brings an altered copy of a library picture is shown its original first. */
final class MeasureRobustness {
    private final Site site;

    MeasureRobustness(Site site) {
        this.site = site;
    }

    /**
     * @param first so many of the {@code of} copies were shown their original first
     * @param named so many were told that they are the same picture
     */
    record Row(String alteration, long first, long named, int of) {}

    List<Row> rows(List<String> ids) {
        return Arrays.stream(Alteration.values())
                .map(alteration -> row(alteration, ids))
                .toList();
    }

    private Row row(Alteration alteration, List<String> ids) {
        List<Found> found =
                ids.parallelStream().map(id -> found(alteration, id)).toList();
        return new Row(
                alteration.description(),
                found.stream().filter(Found::first).count(),
                found.stream().filter(Found::named).count(),
                ids.size());
    }

    private record Found(boolean first, boolean named) {}

    private Found found(Alteration alteration, String id) {
        GreyPicture copy = alteration.apply(site.picture(id));
        Verdict verdict = site.verdict(copy);
        return new Found(
                verdict.nearest().filter(id::equals).isPresent(),
                verdict.same().filter(id::equals).isPresent());
    }
}
