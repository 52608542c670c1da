package org.xrayreference.reference.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.xrayreference.reference.finding.Finding;
import org.xrayreference.reference.library.Reference;

class ReadNihBoxesTest {
    private final List<Refusals.Refusal> refused = new ArrayList<>();
    private final Refusals refusals = new Refusals(refused::add);

    @Test
    void readsRowsThatHaveFewerColumnsThanTheHeader() throws IOException {
        // Given
        String list = "Image Index,Finding Label,Bbox [x,y,w,h],,,\na.png,Infiltrate,225.5,547.0,86.8,79.2\n"
                + "a.png,Mass,1,2,3,4\nb.png,Mass,1000,2,30,4\n";

        // When
        Map<String, List<NihBox>> boxes = new ReadNihBoxes(refusals).read(new StringReader(list));

        // Then
        assertThat(boxes).containsOnlyKeys("a.png");
        assertThat(boxes.get("a.png"))
                .containsExactly(
                        new NihBox(Finding.INFILTRATION, 225.5, 547, 86.8, 79.2), new NihBox(Finding.MASS, 1, 2, 3, 4));
        assertThat(refused).hasSize(1);
        assertThat(refused.get(0).why()).contains("does not lie inside 1024 x 1024");
    }

    @Test
    void turnsBoxesIntoPixelsOfTheOriginalFilm() {
        // Given
        NihBox box = new NihBox(Finding.MASS, 256, 512, 128, 64);

        // When
        Reference.Box onFilm = box.on(3072, 2048);

        // Then
        assertThat(onFilm.x()).isCloseTo(768, within(1e-9));
        assertThat(onFilm.y()).isCloseTo(1024, within(1e-9));
        assertThat(onFilm.width()).isCloseTo(384, within(1e-9));
        assertThat(onFilm.height()).isCloseTo(128, within(1e-9));
    }
}
