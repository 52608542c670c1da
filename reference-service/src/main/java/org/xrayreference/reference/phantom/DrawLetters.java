package org.xrayreference.reference.phantom;

import java.util.Map;

/** Writes the few letters that phantoms need, white on black, five by seven dots each: no font, the same everywhere. */
final class DrawLetters {
    private static final int WIDTH = 5;
    private static final int HEIGHT = 7;

    /** One number a row, its lowest bit on the right. */
    private static final Map<Character, int[]> LETTERS = Map.of(
            'S', new int[] {14, 17, 16, 14, 1, 17, 14},
            'Y', new int[] {17, 17, 10, 4, 4, 4, 4},
            'N', new int[] {17, 25, 21, 19, 17, 17, 17},
            'T', new int[] {31, 4, 4, 4, 4, 4, 4},
            'H', new int[] {17, 17, 17, 31, 17, 17, 17},
            'E', new int[] {31, 16, 16, 30, 16, 16, 31},
            'I', new int[] {14, 4, 4, 4, 4, 4, 14},
            'C', new int[] {14, 17, 16, 16, 16, 17, 14},
            'L', new int[] {16, 16, 16, 16, 16, 16, 31});

    private DrawLetters() {}

    /** @param dot pixels of one dot's side */
    static void write(Film film, String text, double centreX, double centreY, int dot) {
        int left = (int) (centreX * Film.SIDE) - text.length() * (WIDTH + 1) * dot / 2;
        int top = (int) (centreY * Film.SIDE) - HEIGHT * dot / 2;
        for (int y = -dot; y < (HEIGHT + 1) * dot; y++) {
            for (int x = -dot; x < text.length() * (WIDTH + 1) * dot; x++) {
                boolean inFilm = left + x >= 0 && left + x < Film.SIDE && top + y >= 0 && top + y < Film.SIDE;
                if (inFilm) {
                    film.set(left + x, top + y, isWhite(text, Math.floorDiv(x, dot), Math.floorDiv(y, dot)) ? 0.97 : 0);
                }
            }
        }
    }

    private static boolean isWhite(String text, int column, int row) {
        if (column < 0 || row < 0 || row >= HEIGHT || column % (WIDTH + 1) == WIDTH) {
            return false;
        }
        int[] letter = LETTERS.get(text.charAt(column / (WIDTH + 1)));
        return (letter[row] >> WIDTH - 1 - column % (WIDTH + 1) & 1) == 1;
    }
}
