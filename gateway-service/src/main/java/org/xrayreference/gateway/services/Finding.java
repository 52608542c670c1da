package org.xrayreference.gateway.services;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/** A finding of the library, with its educational text and the number of pictures that carry it. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Finding(String slug, String name, String description, String lookAt, List<Citation> sources, long count) {
    public Finding {
        sources = sources == null ? List.of() : List.copyOf(sources);
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Citation(String title, String url) {}
}
