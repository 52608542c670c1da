package org.xrayreference.preview.pipeline;

/** An encoded grey picture. */
public record Jpeg(int width, int height, byte[] bytes) {}
