package org.xrayreference.endtoend.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import java.nio.file.Path;
import java.util.List;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules that keep five services readable. Each is checked on the classes that the build has just made. */
class ArchitectureTest {
    /** What a class that meets the framework is called; everything else is plain Java. */
    private static final List<String> EDGES = List.of(
            "Resource",
            "Consumer",
            "Publisher",
            "Store",
            "Config",
            "Client",
            "Row",
            "Job",
            "Wiring",
            "Check",
            "Filter",
            "Problems",
            "Route",
            "Templates",
            "Page",
            "Main");

    @ParameterizedTest
    @ValueSource(strings = {"gateway", "upload", "preview", "reference", "contact"})
    void featuresHaveNoCycles(String service) {
        slices().matching("org.xrayreference." + service + ".(*)..")
                .should()
                .beFreeOfCycles()
                .check(classesOf(service));
    }

    @ParameterizedTest
    @ValueSource(strings = {"gateway", "upload", "preview", "reference", "contact"})
    void logicKnowsNoFramework(String service) {
        noClasses()
                .that(DescribedPredicate.describe("are not at the edge", type -> !atTheEdge(type)))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.quarkus..", "jakarta.ws.rs..", "jakarta.inject..", "jakarta.enterprise..")
                .check(classesOf(service));
    }

    @ParameterizedTest
    @ValueSource(strings = {"gateway", "upload", "preview", "reference", "contact"})
    void servicesShareNoCode(String service) {
        noClasses()
                .should()
                .dependOnClassesThat(DescribedPredicate.describe(
                        "belong to another service",
                        type -> type.getPackageName().startsWith("org.xrayreference.")
                                && !type.getPackageName().startsWith("org.xrayreference." + service)))
                .check(classesOf(service));
    }

    /** An annotation holds no logic: it names the filter that it asks for. */
    private static boolean atTheEdge(JavaClass type) {
        JavaClass outermost = type;
        while (outermost.getEnclosingClass().isPresent()) {
            outermost = outermost.getEnclosingClass().get();
        }
        String name = outermost.getSimpleName();
        return EDGES.stream().anyMatch(name::endsWith) || name.equals("package-info") || outermost.isAnnotation();
    }

    private static JavaClasses classesOf(String service) {
        return new ClassFileImporter()
                .importPath(Path.of(System.getProperty("xray.root"), service + "-service", "target", "classes"));
    }
}
