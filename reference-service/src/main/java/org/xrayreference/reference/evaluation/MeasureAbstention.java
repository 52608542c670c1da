package org.xrayreference.reference.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

import org.xrayreference.reference.picture.GreyPicture;

/** How often the site declines to compare: it should for what is no frontal chest film, and hardly ever for one. */
final class MeasureAbstention {
    private static final int OF_EACH_KIND = 40;

    private final Site site;

    MeasureAbstention(Site site) {
        this.site = site;
    }

    /** @param shouldAbstain whether these are no frontal chest films */
    record Row(String pictures, boolean shouldAbstain, long abstained, int of) {}

    Row films(String name, List<String> ids) {
        return row(name, false, ids.size(), i -> site.picture(ids.get(i)));
    }

    List<Row> made() {
        List<Row> rows = new ArrayList<>();
        for (StrangePicture kind : StrangePicture.values()) {
            rows.add(row("made: " + kind.description(), true, OF_EACH_KIND, kind::make));
        }
        return rows;
    }

    Row others(String name, List<GreyPicture> pictures) {
        return row(name, true, pictures.size(), pictures::get);
    }

    private Row row(String name, boolean shouldAbstain, int count, IntFunction<GreyPicture> picture) {
        long abstained = IntStream.range(0, count)
                .parallel()
                .filter(i -> site.declines(picture.apply(i)))
                .count();
        return new Row(name, shouldAbstain, abstained, count);
    }
}
