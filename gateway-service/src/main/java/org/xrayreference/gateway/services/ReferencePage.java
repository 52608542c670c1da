package org.xrayreference.gateway.services;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/** One page of the library, with counts for further choices. {@code page} counts from 0. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record ReferencePage(long total, int page, int size, List<Reference> items, Facets facets) {
    public ReferencePage {
        items = items == null ? List.of() : List.copyOf(items);
        facets = facets == null ? new Facets(null, null, null, null) : facets;
    }

    /** How many pictures each further choice leaves, by its value; ages by bands such as "18-39" and "80+". */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Facets(
            Map<String, Long> finding, Map<String, Long> view, Map<String, Long> sex, Map<String, Long> age) {
        public Facets {
            finding = finding == null ? Map.of() : finding;
            view = view == null ? Map.of() : view;
            sex = sex == null ? Map.of() : sex;
            age = age == null ? Map.of() : age;
        }
    }
}
