package org.xrayreference.preview.text;

/** A box that was covered. */
public record MaskedText(TextBox box, TextKind kind) {}
