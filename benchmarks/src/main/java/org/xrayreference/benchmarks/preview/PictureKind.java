package org.xrayreference.benchmarks.preview;

import java.nio.file.Path;
import java.util.List;

/**
 * @param pictures made in turn
 * @param target how many times as many pictures as sharp makes in the same processor time are wanted
 * @param batch how many are made before the clock is looked at
 */
record PictureKind(String name, List<Path> pictures, double target, int batch) {}
