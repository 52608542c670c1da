package org.xrayreference.reference.library;

import java.util.List;

/** One page of the answer to a {@link LibraryQuery}. */
record LibraryPage(LibraryQuery query, long total, List<Reference> items, LibraryListing.Facets facets) {}
