package org.xrayreference.preview.text;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HarmlessWordsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "L",
                "R",
                "Left",
                "AP",
                "PA",
                "L AP",
                "AP PORTABLE",
                "APPORTABLE",
                "P0RTABLE",
                "PORTABIE",
                "SEMI-ERECT",
                "SEMIERECT",
                "Chest PA",
                "AP SUPINE",
                "DECUBITUS",
                "DECUBlTUS",
                "PORTABIE CHEST SUPlNE",
                "INSPIRATION",
                "PA/LAT",
                "120 kV",
                "2.5 mAs",
                "110 KVP 4 MAS",
                "72 inch",
                "2of2"
            })
    void knowsMarkersProjectionsAndExposures(String text) {
        assertTrue(HarmlessWords.contain(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                "PAL",
                "RAO",
                "MARIN",
                "PAPA",
                "SMITH",
                "PORTER",
                "WRIGHT",
                "L SMITH",
                "AP 1234567",
                "12:30",
                "PORTABLE 10:32",
                "LEFEVRE",
                "Chester",
                "ERICA",
                "03.12.1956",
                "PATRICIA",
                "LATIFA",
                "EXPOSITO",
                "CHEST AP WRIGHT",
                "PORTABLE AP CHEST MILLER",
                "PORTABLE AP ERECT CHEST XRAY 482913",
                "PORTABLE SUPINE CHEST 1234567890 1234567890 1234567890 1234567890 1234567890 1234567890"
            })
    void knowsNothingElse(String text) {
        assertFalse(HarmlessWords.contain(text));
    }
}
