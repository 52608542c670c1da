package org.xrayreference.contact.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;

class PlainTextTest {
    @Test
    void keepsWhatPeopleWrite() {
        String text = "Grüße,\n\tJürgen 李 \ud83e\ude7b שלום";
        assertEquals(text, PlainText.of(text));
        assertEquals("Jürgen 李", PlainText.line("Jürgen 李"));
        assertNull(PlainText.of(null));
        assertNull(PlainText.line(null));
    }

    @Test
    void countsALineBreakOnce() {
        assertEquals("a\n\nb\rc\n", PlainText.of("a\r\n\r\nb\rc\n"));
    }

    @Test
    void dropsWhatNobodyWrites() {
        assertEquals("ab", PlainText.of("a\0\u0007\u001b\u007f\u0085\ud800\u202e\u2066b"));
        assertEquals("abBcc: c", PlainText.line("a\0b\r\n\u2028\u202eBcc: c"));
    }
}
