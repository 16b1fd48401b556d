package dev.verbatim;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.verbatim.content.LinkTo;
import dev.verbatim.content.Requires;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.graphql.Source;
import org.junit.jupiter.api.Test;

/// Guards the house: who may know whom.
class ArchitectureTest {

    /// From the ground up: a package imports packages further down only.
    private static final List<String> FLOORS = List.of(
            "context",
            "text",
            "graph",
            "edition",
            "content",
            "event",
            "rowmapping",
            "graphql.error",
            "graphql.loading",
            "graphql.mutation",
            "graphql.paging",
            "access",
            "source",
            "topic",
            "person",
            "image",
            "article.body",
            "article",
            "quote.anchor",
            "quote",
            "quote.provenance",
            "citation",
            "editing",
            "attribution.token",
            "attribution.phrase",
            "attribution.rule",
            "attribution.entity",
            "attribution.speech",
            "attribution",
            "extraction.page",
            "extraction.credit",
            "extraction.block",
            "extraction.text",
            "extraction.html",
            "extraction.ninjs",
            "extraction",
            "publishing",
            "ingest",
            "engine.error",
            "engine.binding",
            "engine.cost",
            "engine.execution",
            "engine.document",
            "engine",
            "coding",
            "cache",
            "observability",
            "operation",
            "transport",
            "http",
            "console",
            "sample",
            "transfer.file",
            "transfer.newsroom",
            "transfer.texts",
            "transfer",
            "bootstrap.postgres",
            "bootstrap");

    private static final List<String> HTTP = List.of("io.vertx.core.http", "io.vertx.ext.web", "jakarta.ws.rs");

    private static final Pattern VAGUE = Pattern.compile(".*(Service|Manager|Helper|Util|Utils|Impl|Dto)");

    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.verbatim");

    @Test
    void importsRunDownwardsOnly() {
        var upwards = new ArrayList<String>();
        for (var origin : classes) {
            origin.getDirectDependenciesFromSelf().stream()
                    .filter(dependency ->
                            dependency.getTargetClass().getPackageName().startsWith("dev.verbatim."))
                    .filter(dependency -> floor(dependency.getTargetClass()) > floor(origin))
                    .forEach(dependency -> upwards.add(dependency.getDescription()));
        }

        assertThat(upwards).isEmpty();
    }

    @Test
    void everyPackageHasItsPlace() {
        assertThat(classes.stream().map(ArchitectureTest::packageOf).distinct()).isSubsetOf(FLOORS);
    }

    /// So that whoever asks by another protocol asks as HTTP does. Content codings are HTTP's.
    @Test
    void whatAnswersOperationsKnowsNoHttp() {
        var http = new ArrayList<String>();
        for (var origin : classes) {
            origin.getDirectDependenciesFromSelf().stream()
                    .filter(_ -> floor(origin) <= FLOORS.indexOf("operation")
                            && !packageOf(origin).equals("coding"))
                    .filter(dependency ->
                            HTTP.stream().anyMatch(dependency.getTargetClass().getPackageName()::startsWith))
                    .forEach(dependency -> http.add(dependency.getDescription()));
        }

        assertThat(http).isEmpty();
    }

    @Test
    void noClassHasAVagueName() {
        assertThat(classes.stream().map(JavaClass::getSimpleName).filter(name -> VAGUE.matcher(name)
                        .matches()))
                .isEmpty();
    }

    /// Those within others are named after them.
    @Test
    void noTwoClassesHaveTheSameName() {
        var names = classes.stream()
                .filter(type -> type.isTopLevelClass() && !type.getSimpleName().equals("package-info"))
                .collect(Collectors.groupingBy(JavaClass::getSimpleName));

        assertThat(names.values()).allSatisfy(same -> assertThat(same).hasSize(1));
    }

    /// SmallRye's own batches mix up arguments and parents; see [dev.verbatim.graphql.loading.Batch].
    @Test
    void noFieldTakesAListOfSources() {
        var batches = classes.stream()
                .map(JavaClass::reflect)
                .flatMap(type -> Stream.of(type.getDeclaredMethods()))
                .flatMap(method -> Stream.of(method.getParameters()))
                .filter(parameter -> parameter.isAnnotationPresent(Source.class))
                .filter(parameter -> List.class.isAssignableFrom(parameter.getType()));

        assertThat(batches).isEmpty();
    }

    /// So that what it leads to comes along with the row.
    @Test
    void everyLinkThatAResolverFollowsIsMarked() {
        var unmarked = classes.stream()
                .map(JavaClass::reflect)
                .flatMap(type -> Stream.of(type.getDeclaredMethods()))
                .filter(method -> method.isAnnotationPresent(Requires.class) && method.getParameterCount() > 0)
                .flatMap(
                        method -> Stream.of(method.getAnnotation(Requires.class).value())
                                .flatMap(name -> Stream.of(method.getParameterTypes()[0].getDeclaredFields())
                                        .filter(field -> field.getName().equals(name))))
                .filter(field -> field.getType() == UUID.class && !field.isAnnotationPresent(LinkTo.class));

        assertThat(unmarked).isEmpty();
    }

    private static int floor(JavaClass type) {
        return FLOORS.indexOf(packageOf(type));
    }

    private static String packageOf(JavaClass type) {
        return type.getPackageName().replace("dev.verbatim.", "");
    }
}
