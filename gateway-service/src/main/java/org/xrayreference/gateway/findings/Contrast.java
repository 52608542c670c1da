package org.xrayreference.gateway.findings;

import org.xrayreference.gateway.library.Film;

/**
 * A picture with a finding beside one that is labelled with none.
 *
 * @param alike what both have in common: "PA, female, 40 to 59 years"
 */
public record Contrast(Film with, Film without, String alike, String compareHref) {}
