package org.xrayreference.reference.embedding;

import org.xrayreference.reference.picture.GreyPicture;
import org.xrayreference.reference.picture.ResizePicture;

/**
 * Histograms of oriented gradients (Dalal and Triggs, CVPR 2005): 128 pixels, cells of 16, 9 unsigned orientations,
 * blocks of 2 x 2 cells. Unsigned, so that an inverted film has the same ones.
 */
public final class OrientedGradients {
    private static final int SIDE = 128;
    private static final int CELL = 16;
    private static final int CELLS = SIDE / CELL;
    private static final int ORIENTATIONS = 9;
    private static final int BLOCKS = CELLS - 1;
    private static final int BLOCK_LENGTH = 4 * ORIENTATIONS;
    private static final float CLIP = 0.2f;

    static final int LENGTH = BLOCKS * BLOCKS * BLOCK_LENGTH;

    private final ResizePicture resize = new ResizePicture();

    public float[] describe(GreyPicture picture) {
        return blocks(cells(resize.resize(picture, SIDE, SIDE)));
    }

    private static float[] cells(float[] tones) {
        float[] cells = new float[CELLS * CELLS * ORIENTATIONS];
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                int at = y * SIDE + x;
                float dx = x == 0 || x == SIDE - 1 ? 0 : tones[at + 1] - tones[at - 1];
                float dy = y == 0 || y == SIDE - 1 ? 0 : tones[at + SIDE] - tones[at - SIDE];
                if (dx != 0 || dy != 0) {
                    vote(cells, x, y, dx, dy);
                }
            }
        }
        return cells;
    }

    /** Shares a pixel's gradient among the nearest four cells and two orientations. */
    private static void vote(float[] cells, int x, int y, float dx, float dy) {
        double strength = Math.sqrt(dx * dx + dy * dy);
        double angle = Math.atan2(dy, dx);
        double turn = (angle < 0 ? angle + Math.PI : angle) / Math.PI * ORIENTATIONS - 0.5;
        int orientation = (int) Math.floor(turn);
        double nextOrientation = turn - orientation;
        double across = (x + 0.5) / CELL - 0.5;
        double down = (y + 0.5) / CELL - 0.5;
        int column = (int) Math.floor(across);
        int row = (int) Math.floor(down);
        for (int corner = 0; corner < 4; corner++) {
            int c = column + (corner & 1);
            int r = row + (corner >> 1);
            if (c < 0 || c >= CELLS || r < 0 || r >= CELLS) {
                continue;
            }
            double share = strength
                    * ((corner & 1) == 1 ? across - column : 1 - across + column)
                    * ((corner >> 1) == 1 ? down - row : 1 - down + row);
            int cell = (r * CELLS + c) * ORIENTATIONS;
            cells[cell + Math.floorMod(orientation, ORIENTATIONS)] += (float) (share * (1 - nextOrientation));
            cells[cell + Math.floorMod(orientation + 1, ORIENTATIONS)] += (float) (share * nextOrientation);
        }
    }

    private static float[] blocks(float[] cells) {
        float[] blocks = new float[LENGTH];
        int at = 0;
        for (int row = 0; row < BLOCKS; row++) {
            for (int column = 0; column < BLOCKS; column++, at += BLOCK_LENGTH) {
                int top = (row * CELLS + column) * ORIENTATIONS;
                System.arraycopy(cells, top, blocks, at, 2 * ORIENTATIONS);
                int below = top + CELLS * ORIENTATIONS;
                System.arraycopy(cells, below, blocks, at + 2 * ORIENTATIONS, 2 * ORIENTATIONS);
                normalise(blocks, at);
            }
        }
        return blocks;
    }

    private static void normalise(float[] blocks, int from) {
        scale(blocks, from, 1e-2, CLIP);
        scale(blocks, from, 1e-6, 1);
    }

    private static void scale(float[] blocks, int from, double floor, float clip) {
        double squares = floor;
        for (int i = from; i < from + BLOCK_LENGTH; i++) {
            squares += blocks[i] * blocks[i];
        }
        float factor = (float) (1 / Math.sqrt(squares));
        for (int i = from; i < from + BLOCK_LENGTH; i++) {
            blocks[i] = Math.min(clip, blocks[i] * factor);
        }
    }
}
