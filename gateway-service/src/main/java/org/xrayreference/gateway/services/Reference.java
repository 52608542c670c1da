package org.xrayreference.gateway.services;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/**
 * One library picture's facts. Size and boxes are in pixels of the original film, whose shape the picture has; {@code age}
 * is in years. Unknown facts are null.
 */
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
        Source source,
        Map<String, String> links) {

    public Reference {
        findings = findings == null ? List.of() : List.copyOf(findings);
        boxes = boxes == null ? List.of() : List.copyOf(boxes);
        links = links == null ? Map.of() : Map.copyOf(links);
    }

    /** Of some items only the facts are known. */
    public boolean hasPicture() {
        return links.containsKey("image");
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Box(String finding, double x, double y, double width, double height) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Source(String name, String licence, String citation) {}
}
