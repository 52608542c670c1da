package org.xrayreference.preview.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class TextBoxTest {
    private static final TextBox LINE = new TextBox(100, 50, 80, 20);

    @Test
    void joinsTheWordsOfALineAndNothingBelowIt() {
        assertTrue(LINE.isOneLineWith(new TextBox(188, 52, 60, 18)));
        assertTrue(LINE.isOneLineWith(new TextBox(150, 51, 60, 20)));
        assertFalse(LINE.isOneLineWith(new TextBox(200, 50, 60, 20)));
        assertFalse(LINE.isOneLineWith(new TextBox(100, 72, 80, 20)));
        assertFalse(LINE.isOneLineWith(new TextBox(182, 30, 20, 80)));
        assertTrue(new TextBox(10, 10, 20, 80).isOneLineWith(new TextBox(11, 98, 19, 40)));
    }

    @Test
    void staysInThePicture() {
        assertEquals(new TextBox(0, 0, 30, 15), new TextBox(5, 5, 20, 10).widened(5, 30, 15));
    }

    @Test
    void growsByItsThickness() {
        assertEquals(new TextBox(96, 46, 88, 28), LINE.grown(0.2, 1000, 1000));
    }
}
