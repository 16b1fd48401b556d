package dev.verbatim.engine;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.Api;
import dev.verbatim.bootstrap.TestDatabase;
import graphql.introspection.IntrospectionQuery;
import graphql.introspection.IntrospectionResultToSchema;
import graphql.language.DirectiveDefinition;
import graphql.language.EnumTypeDefinition;
import graphql.language.FieldDefinition;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.InterfaceTypeDefinition;
import graphql.language.ListType;
import graphql.language.NamedNode;
import graphql.language.NonNullType;
import graphql.language.ObjectTypeDefinition;
import graphql.language.ScalarTypeDefinition;
import graphql.language.TypeName;
import graphql.language.UnionTypeDefinition;
import graphql.parser.Parser;
import graphql.schema.idl.SchemaPrinter;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Nothing is announced that is not there, and every way to the schema tells the same.
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class OfferedSchemaTest {

    private static final Set<String> OF_GRAPHQL = Set.of("Int", "Float", "String", "Boolean", "ID");

    @Test
    void everyScalarOfOurOwnSaysHowItsValuesAreWritten() {
        var scalars = Api.asEditor()
                .run("{ __schema { types { kind name specifiedByURL description } } }")
                .<Map<String, String>>getList("__schema.types")
                .stream()
                .filter(type -> type.get("kind").equals("SCALAR") && !OF_GRAPHQL.contains(type.get("name")))
                .toList();

        assertThat(scalars).extracting(scalar -> scalar.get("name")).containsExactlyInAnyOrder("Date", "DateTime");
        assertThat(scalars).allSatisfy(scalar -> {
            assertThat(scalar.get("specifiedByURL")).startsWith("https://");
            assertThat(scalar.get("description")).contains("2026-11-22");
            assertThat(text())
                    .contains("scalar %s @specifiedBy(url : \"%s\")"
                            .formatted(scalar.get("name"), scalar.get("specifiedByURL")));
        });
    }

    @Test
    void theDirectivesAreGraphqlsOwn() {
        var announced = Api.asEditor().run("{ __schema { directives { name } } }");

        assertThat(announced.<String>getList("__schema.directives.name"))
                .containsExactlyInAnyOrder("deprecated", "include", "oneOf", "skip", "specifiedBy");
        assertThat(text()).doesNotContain("directive @");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ viewer { ... @defer { role } } }",
                "{ viewer { ... on Viewer @defer(label: \"later\") { role } } }",
                "{ viewer { can @stream(initialCount: 1) } }",
                "{ viewer { role @constraint(minLength: 1) } }",
                "query @rolesAllowed(value: \"admin\") { viewer { role } }",
                "{ viewer { role @rolesAllowed(value: \"admin\") } }",
                "query @experimental_disableErrorPropagation { viewer { role } }",
                "query @live { viewer { role } }",
                "query($x: BigDecimal) { viewer { role @include(if: $x) } }",
                "query($x: BigInteger = 1) { people(first: $x) { nodes { id } } }",
                "query($x: Long) { people(first: $x) { nodes { id } } }",
                "query($x: Object) { viewer { role } }"
            })
    void whatIsNotAnnouncedCannotBeUsed(String query) {
        assertThat(Api.asPublic().refusal(query)).isEqualTo("VALIDATION_ERROR");
        assertThat(Api.asEditor().refusal(query)).isEqualTo("VALIDATION_ERROR");
    }

    @Test
    void everyTypeThatIsToldIsLedToFromARoot() {
        var definitions = new Parser()
                .parseDocument(text()).getDefinitions().stream()
                        .collect(Collectors.toMap(type -> ((NamedNode<?>) type).getName(), type -> type));
        var reached = new HashSet<>(Set.of("Query", "Mutation"));
        for (int before = 0; before < reached.size(); ) {
            before = reached.size();
            for (var name : List.copyOf(reached)) {
                definitions.values().stream()
                        .filter(type -> type instanceof ObjectTypeDefinition object
                                && named(object.getImplements()).anyMatch(name::equals))
                        .forEach(type -> reached.add(((NamedNode<?>) type).getName()));
                if (definitions.containsKey(name)) {
                    ledTo(definitions.get(name))
                            .filter(type -> !OF_GRAPHQL.contains(type))
                            .forEach(reached::add);
                }
            }
        }

        assertThat(reached).containsExactlyInAnyOrderElementsOf(definitions.keySet());
    }

    private static Stream<String> ledTo(Object definition) {
        return switch (definition) {
            case ObjectTypeDefinition type ->
                Stream.concat(named(type.getImplements()), ofFields(type.getFieldDefinitions()));
            case InterfaceTypeDefinition type -> ofFields(type.getFieldDefinitions());
            case UnionTypeDefinition type -> named(type.getMemberTypes());
            case InputObjectTypeDefinition type ->
                named(type.getInputValueDefinitions().stream()
                        .map(InputValueDefinition::getType)
                        .toList());
            case EnumTypeDefinition _, ScalarTypeDefinition _ -> Stream.of();
            default -> throw new AssertionError("nobody has said where it leads: " + definition);
        };
    }

    private static Stream<String> ofFields(List<FieldDefinition> fields) {
        return fields.stream()
                .flatMap(field -> Stream.concat(
                        named(List.of(field.getType())),
                        named(field.getInputValueDefinitions().stream()
                                .map(InputValueDefinition::getType)
                                .toList())));
    }

    private static Stream<String> named(List<?> types) {
        return types.stream().map(OfferedSchemaTest::name);
    }

    private static String name(Object type) {
        return switch (type) {
            case TypeName named -> named.getName();
            case ListType list -> name(list.getType());
            case NonNullType some -> name(some.getType());
            default -> throw new AssertionError("no type: " + type);
        };
    }

    @Test
    void introspectionTheSchemasTextAndTheCommittedFileTellTheSame() throws IOException {
        var introspected = Api.asEditor().run(IntrospectionQuery.INTROSPECTION_QUERY);
        Map<String, Object> data = Map.of("__schema", introspected.getMap("__schema"));
        var told = new SchemaPrinter().print(new IntrospectionResultToSchema().createSchemaDefinition(data));

        assertThat(text()).isEqualTo(Files.readString(Path.of("src", "test", "resources", "schema.graphql")));
        assertThat(lines(told)).isEqualTo(lines(text()));
    }

    /// Each type and each field with its arguments, whatever their order.
    private static Set<String> lines(String schema) {
        var lines = new TreeSet<String>();
        for (Object definition : new Parser().parseDocument(schema).getDefinitions()) {
            if (definition instanceof NamedNode<?> type && !(definition instanceof DirectiveDefinition)) {
                ledTo(definition).forEach(target -> lines.add(type.getName() + " leads to " + target));
                lines.add(type.getName());
            }
        }
        return lines;
    }

    private static String text() {
        return given().header("Authorization", "Bearer " + Api.EDITOR_KEY)
                .get("/graphql/schema.graphql")
                .asString();
    }
}
