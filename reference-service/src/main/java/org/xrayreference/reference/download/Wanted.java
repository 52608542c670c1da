package org.xrayreference.reference.download;

import java.net.URI;

/** A file to fetch. */
public record Wanted(URI address, Checksum checksum, String name) {}
