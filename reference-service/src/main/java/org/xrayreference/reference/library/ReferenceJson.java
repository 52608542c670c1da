package org.xrayreference.reference.library;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.xrayreference.reference.finding.Finding;

/**
 * A library picture as answers carry it. {@code boxes} are in pixels of a picture of {@code width} by {@code height},
 * the original film; the image has the same shape at another size. Unknown facts and absent links are left out.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReferenceJson(
        String id,
        List<String> findings,
        String view,
        String sex,
        Integer age,
        int followUp,
        int width,
        int height,
        List<Box> boxes,
        Origin source,
        Map<String, String> links) {

    record Box(String finding, double x, double y, double width, double height) {}

    record Origin(String name, String licence, String citation) {}

    public static ReferenceJson from(Reference reference) {
        Source source = reference.source();
        return new ReferenceJson(
                reference.id(),
                reference.findings().stream().map(Finding::displayName).toList(),
                reference.view().name(),
                reference.sex().map(Enum::name).orElse(null),
                reference.age().isPresent() ? reference.age().getAsInt() : null,
                reference.followUp(),
                reference.width(),
                reference.height(),
                reference.boxes().stream().map(ReferenceJson::box).toList(),
                new Origin(source.displayName(), source.licence(), source.citation()),
                links(reference));
    }

    private static Box box(Reference.Box box) {
        return new Box(
                box.finding().displayName(),
                toTenths(box.x()),
                toTenths(box.y()),
                toTenths(box.width()),
                toTenths(box.height()));
    }

    private static double toTenths(double pixels) {
        return Math.round(pixels * 10) / 10.0;
    }

    private static Map<String, String> links(Reference reference) {
        String self = "/api/v1/references/" + reference.id();
        Map<String, String> links = new LinkedHashMap<>();
        links.put("self", self);
        links.put("page", "/library/" + reference.id());
        if (reference.hasImage()) {
            links.put("image", self + "/image");
            links.put("thumbnail", self + "/thumbnail");
            links.put("similar", self + "/similar");
        }
        return links;
    }
}
