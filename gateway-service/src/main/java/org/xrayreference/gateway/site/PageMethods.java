package org.xrayreference.gateway.site;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What the addresses of pages answer to, read from the annotations of the classes that make them. */
final class PageMethods {
    private static final String PATH = "jakarta.ws.rs.Path";
    private static final String VERB = "jakarta.ws.rs.HttpMethod";
    /** A parameter, whose own pattern may hold braces as well. */
    private static final Pattern PARAMETER = Pattern.compile("\\{[^{}]*(\\{[^{}]*}[^{}]*)*}");

    private record Page(Pattern path, String method) {}

    private final List<Page> pages = new ArrayList<>();

    private PageMethods() {
        // The form for pictures is answered by a page, and sent to a route, since it has to be streamed.
        pages.add(new Page(Pattern.compile("/upload"), "POST"));
    }

    static PageMethods of(Collection<? extends Class<?>> classes) {
        PageMethods found = new PageMethods();
        for (Class<?> type : classes) {
            value(type.getAnnotations(), PATH).ifPresent(root -> found.add(root, type));
        }
        return found;
    }

    /** As the header {@code Allow} has them; HEAD is answered wherever GET is. */
    String allowed(String path) {
        Set<String> methods = new TreeSet<>();
        pages.stream()
                .filter(page -> page.path().matcher(path).matches())
                .map(Page::method)
                .forEach(methods::add);
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        return String.join(", ", methods);
    }

    private void add(String root, Class<?> type) {
        for (Method method : type.getDeclaredMethods()) {
            for (Annotation annotation : method.getAnnotations()) {
                value(annotation.annotationType().getAnnotations(), VERB)
                        .ifPresent(verb -> pages.add(new Page(
                                pattern(root + "/"
                                        + value(method.getAnnotations(), PATH).orElse("")),
                                verb)));
            }
        }
    }

    private static Pattern pattern(String template) {
        String path = template.replaceAll("/+", "/").replaceAll("(?<=.)/$", "");
        StringBuilder pattern = new StringBuilder();
        for (String fixed : PARAMETER.split(path, -1)) {
            pattern.append(pattern.isEmpty() ? "" : "[^/]+").append(Pattern.quote(fixed));
        }
        return Pattern.compile(pattern.toString());
    }

    /** By its name: what is no edge knows no framework. */
    private static Optional<String> value(Annotation[] annotations, String name) {
        for (Annotation annotation : annotations) {
            if (annotation.annotationType().getName().equals(name)) {
                try {
                    return Optional.of(annotation
                            .annotationType()
                            .getMethod("value")
                            .invoke(annotation)
                            .toString());
                } catch (ReflectiveOperationException e) {
                    throw new IllegalStateException(e);
                }
            }
        }
        return Optional.empty();
    }
}
