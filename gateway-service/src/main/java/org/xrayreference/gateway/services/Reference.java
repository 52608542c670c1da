package org.xrayreference.gateway.services;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/** One library picture's facts. Boxes are in pixels of the picture, {@code age} in years; unknown facts are null. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Reference(
        String id,
        List<String> findings,
        String view,
        String sex,
        Integer age,
        Integer followUp,
        int width,
        int height,
        List<Box> boxes,
        Source source) {

    public Reference {
        findings = findings == null ? List.of() : List.copyOf(findings);
        boxes = boxes == null ? List.of() : List.copyOf(boxes);
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Box(String finding, double x, double y, double width, double height) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Source(String name, String licence, String citation) {}
}
