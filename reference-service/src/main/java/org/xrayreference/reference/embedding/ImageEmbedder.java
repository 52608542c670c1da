package org.xrayreference.reference.embedding;

import org.xrayreference.reference.picture.GreyPicture;

/**
 * Turns a film into a vector, so that films that look alike lie close together (cosine). Safe for use by several
 * threads.
 */
public interface ImageEmbedder {

    /** Names the way of embedding and its version; vectors of different names are never compared. */
    String name();

    int dimensions();

    Embedding embed(GreyPicture picture);
}
