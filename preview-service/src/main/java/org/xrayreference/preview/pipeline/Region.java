package org.xrayreference.preview.pipeline;

/** A rectangle in the pixels of the preview. */
public record Region(int x, int y, int width, int height) {}
