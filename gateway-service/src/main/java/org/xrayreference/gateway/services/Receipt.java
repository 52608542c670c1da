package org.xrayreference.gateway.services;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/** What preview-service did to a picture: kinds and counts, never values. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Receipt(
        List<Removed> removed, List<Region> maskedRegions, boolean polarityTurned, Picture original, Picture preview) {
    public Receipt {
        removed = removed == null ? List.of() : List.copyOf(removed);
        maskedRegions = maskedRegions == null ? List.of() : List.copyOf(maskedRegions);
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Removed(String kind, int count) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Region(int x, int y, int width, int height) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Picture(String format, int width, int height, long bytes) {}
}
