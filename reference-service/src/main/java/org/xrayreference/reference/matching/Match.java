package org.xrayreference.reference.matching;

import org.xrayreference.reference.index.IndexedFilm;

/**
 * A library picture that looks like the one that is asked about.
 *
 * @param cosine of the two vectors
 * @param similarity how often library pictures of different patients this close share a label; 1 for the same picture
 * @param samePatient whether both are library pictures of one patient
 */
record Match(IndexedFilm film, double cosine, double similarity, boolean samePatient) {}
