package org.xrayreference.reference.importing;

/**
 * A picture to be taken.
 *
 * @param place where it was found, for people
 * @param bytes the file
 * @param work how far its source has moved on with it: what progress is measured by
 */
record Picture(String place, NihRow row, byte[] bytes, long work) {}
