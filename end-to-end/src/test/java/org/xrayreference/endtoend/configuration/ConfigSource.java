package org.xrayreference.endtoend.configuration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;

/** Reads the keys of {@code @ConfigMapping} interfaces from their source, each with the first sentence of its Javadoc. */
final class ConfigSource {
    private final DocTrees docs;
    private final CompilationUnitTree unit;
    private final Map<String, TreePath> interfaces = new HashMap<>();
    private final List<Key> keys = new ArrayList<>();

    private ConfigSource(DocTrees docs, CompilationUnitTree unit) {
        this.docs = docs;
        this.unit = unit;
    }

    /** The keys of one file; none when it maps no configuration. */
    static List<Key> keys(Path file) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask)
                    compiler.getTask(null, files, null, List.of("-proc:none"), null, files.getJavaFileObjects(file));
            CompilationUnitTree unit = task.parse().iterator().next();
            return new ConfigSource(DocTrees.instance(task), unit).read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Key> read() {
        new TreePathScanner<Void, Void>() {
            @Override
            public Void visitClass(ClassTree type, Void nothing) {
                if (type.getKind() == Tree.Kind.INTERFACE) {
                    interfaces.put(type.getSimpleName().toString(), getCurrentPath());
                }
                return super.visitClass(type, nothing);
            }
        }.scan(unit, null);
        interfaces.values().forEach(path -> {
            ClassTree type = (ClassTree) path.getLeaf();
            annotation(type.getModifiers(), "ConfigMapping").ifPresent(prefix -> group(prefix, path, false));
        });
        return keys;
    }

    private void group(String prefix, TreePath path, boolean isOptional) {
        for (var member : ((ClassTree) path.getLeaf()).getMembers()) {
            if (member instanceof MethodTree method && isKey(method)) {
                String name = has(method.getModifiers(), "WithParentName") ? prefix : prefix + "." + name(method);
                key(name, method, new TreePath(path, method), isOptional);
            }
        }
    }

    private static boolean isKey(MethodTree method) {
        Set<Modifier> flags = method.getModifiers().getFlags();
        return method.getParameters().isEmpty()
                && !flags.contains(Modifier.DEFAULT)
                && !flags.contains(Modifier.STATIC);
    }

    private void key(String name, MethodTree method, TreePath path, boolean isOptional) {
        String type = method.getReturnType().toString().replaceAll("@\\w+(\\([^)]*\\))?\\s*", "");
        boolean maybe = type.startsWith("Optional<");
        String plain = maybe ? type.substring("Optional<".length(), type.length() - 1) : type;
        if (interfaces.containsKey(plain)) {
            group(name, interfaces.get(plain), isOptional || maybe);
        } else {
            keys.add(new Key(
                    name,
                    kind(type),
                    annotation(method.getModifiers(), "WithDefault"),
                    isOptional || maybe || type.startsWith("Optional"),
                    Sentence.first(docs.getDocComment(path))));
        }
    }

    private static String name(MethodTree method) {
        return annotation(method.getModifiers(), "WithName")
                .orElseGet(() ->
                        method.getName().toString().replaceAll("([A-Z])", "-$1").toLowerCase(java.util.Locale.ROOT));
    }

    private static String kind(String type) {
        String plain = type.replaceAll("^Optional<(.*)>$", "$1");
        return switch (plain) {
            case "Duration" -> "duration";
            case "int", "long", "double", "OptionalInt", "OptionalDouble", "OptionalLong", "Integer" -> "number";
            case "boolean" -> "true or false";
            case "Switch" -> "on or off";
            case "URI" -> "address";
            case "Path" -> "path";
            case "String" -> "text";
            default ->
                plain.startsWith("List<") || plain.startsWith("Set<")
                        ? "list"
                        : plain.substring(plain.lastIndexOf('.') + 1)
                                .replaceAll("(?<=[a-z])([A-Z])", " $1")
                                .toLowerCase(java.util.Locale.ROOT);
        };
    }

    private static boolean has(ModifiersTree modifiers, String name) {
        return modifiers.getAnnotations().stream()
                .anyMatch(
                        annotation -> annotation.getAnnotationType().toString().endsWith(name));
    }

    /** What an annotation of that name says. */
    private static Optional<String> annotation(ModifiersTree modifiers, String name) {
        for (AnnotationTree annotation : modifiers.getAnnotations()) {
            if (annotation.getAnnotationType().toString().endsWith(name)) {
                ExpressionTree value = annotation.getArguments().get(0);
                if (value instanceof AssignmentTree assignment) {
                    value = assignment.getExpression();
                }
                return value instanceof LiteralTree literal
                        ? Optional.of(literal.getValue().toString())
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }
}
