package org.xrayreference.reference.upload;

/** What an external provider wrote about an upload: plain text, checked before it is kept. */
public record ExternalText(String provider, String text) {}
