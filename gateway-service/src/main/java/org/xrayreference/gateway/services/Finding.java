package org.xrayreference.gateway.services;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/** A finding of the library, with its educational text and the number of pictures that carry it. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Finding(
        String slug,
        String name,
        List<String> synonyms,
        String description,
        String looksLike,
        String imitators,
        String lookAt,
        List<Citation> sources,
        String reviewed,
        long count) {
    public Finding {
        synonyms = synonyms == null ? List.of() : List.copyOf(synonyms);
        sources = sources == null ? List.of() : List.copyOf(sources);
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Citation(String title, String url) {}
}
