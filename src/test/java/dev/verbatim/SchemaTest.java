package dev.verbatim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.verbatim.ops.TestDatabase;
import graphql.language.AstPrinter;
import graphql.language.EnumTypeDefinition;
import graphql.language.FieldDefinition;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.InterfaceTypeDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.language.TypeDefinition;
import graphql.language.UnionTypeDefinition;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.SchemaPrinter;
import graphql.schema.idl.TypeDefinitionRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Guards what frontends are promised.
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class SchemaTest {

    private static final Path COMMITTED = Path.of("src", "test", "resources", "schema.graphql");

    /// Parts of the contract that are still to come: fields and arguments, and types that only they lead to.
    private static final Set<String> LATER = Set.of(
            "Article.jsonLd",
            "Article.revisions",
            "Article.publicationCheck",
            "Quote.echoes",
            "Query.article.asOf",
            "Query.search",
            "Query.paths",
            "Query.sourcing",
            "Query.apiKeys",
            "Mutation.submitArticle",
            "Mutation.returnArticle",
            "Mutation.scheduleArticle",
            "Mutation.unscheduleArticle",
            "Mutation.retractArticle",
            "Mutation.correctArticle",
            "Mutation.restoreRevision",
            "Mutation.correctQuote",
            "Mutation.withdrawQuote",
            "Mutation.createApiKey",
            "Mutation.revokeApiKey",
            "Echo",
            "SearchKind",
            "SearchResult",
            "SearchFilter",
            "SearchConnection",
            "SearchEdge",
            "Path",
            "PathStep",
            "SourcingFilter",
            "Period",
            "SourcingReport",
            "SpeakerCount",
            "SourcingPeriod",
            "CorrectionInput",
            "ApiKey",
            "CreateApiKeyInput",
            "ApiKeyPayload",
            "Revision",
            "Change",
            "ChangeKind",
            "PublicationCheck",
            "Finding",
            "FindingCode",
            "Subscription",
            "ArticleChange",
            "ArticleChangeKind");

    @Inject
    GraphQLSchema schema;

    @Test
    void theSchemaIsTheCommittedOne() throws IOException {
        var served = print();

        if (Boolean.getBoolean("schema.update")) {
            Files.writeString(COMMITTED, served);
        }

        assertThat(served)
                .as(
                        "the schema has changed; if that is meant, run the tests with -Dschema.update=true and commit the file")
                .isEqualTo(Files.readString(COMMITTED));
    }

    @Test
    void theSchemaHoldsTheContract() {
        var contract = new SchemaParser().parse(Shared.read("design/schema.graphql"));
        var served = new SchemaParser().parse(print());

        var broken = new ArrayList<String>();
        contract.types().values().stream()
                .filter(type -> !LATER.contains(type.getName()))
                .forEach(type -> compare(type, served, broken));

        assertThat(broken).isEmpty();
    }

    @Test
    void everyListOfTheContractIsARelayConnection() {
        var contract = new SchemaParser().parse(Shared.read("design/schema.graphql"));
        var served = new SchemaParser().parse(print());

        var broken = new ArrayList<String>();
        for (var kind : List.of("Person", "Quote", "Source", "Topic", "Mention")) {
            var connection = AstPrinter.printAst(
                            contract.getType("ArticleConnection").orElseThrow())
                    .replace("Article", kind);
            var edge = AstPrinter.printAst(contract.getType("ArticleEdge").orElseThrow())
                    .replace("Article", kind);
            new SchemaParser().parse(connection + edge).types().values().forEach(type -> compare(type, served, broken));
        }

        assertThat(broken).isEmpty();
    }

    private String print() {
        var options = SchemaPrinter.Options.defaultOptions()
                .includeDirectiveDefinitions(false)
                .includeSchemaDefinition(false)
                .descriptionsAsHashComments(false);
        return new SchemaPrinter(options).print(schema);
    }

    private static void compare(TypeDefinition<?> promised, TypeDefinitionRegistry served, List<String> broken) {
        var name = promised.getName();
        var type = served.types().get(name);
        if (type == null || type.getClass() != promised.getClass()) {
            broken.add(name + " is missing");
            return;
        }
        switch (promised) {
            case ObjectTypeDefinition object -> {
                compareFields(
                        name,
                        object.getFieldDefinitions(),
                        ((ObjectTypeDefinition) type).getFieldDefinitions(),
                        broken);
                contains(
                        name,
                        printed(object.getImplements()),
                        printed(((ObjectTypeDefinition) type).getImplements()),
                        broken);
            }
            case InterfaceTypeDefinition face ->
                compareFields(
                        name,
                        face.getFieldDefinitions(),
                        ((InterfaceTypeDefinition) type).getFieldDefinitions(),
                        broken);
            case InputObjectTypeDefinition input ->
                compareInputs(
                        name,
                        input.getInputValueDefinitions(),
                        ((InputObjectTypeDefinition) type).getInputValueDefinitions(),
                        broken);
            case EnumTypeDefinition choice ->
                contains(
                        name,
                        choice.getEnumValueDefinitions().stream()
                                .map(value -> value.getName())
                                .toList(),
                        ((EnumTypeDefinition) type)
                                .getEnumValueDefinitions().stream()
                                        .map(value -> value.getName())
                                        .toList(),
                        broken);
            case UnionTypeDefinition union ->
                contains(
                        name,
                        printed(union.getMemberTypes()),
                        printed(((UnionTypeDefinition) type).getMemberTypes()),
                        broken);
            default -> {}
        }
    }

    private static void compareFields(
            String owner, List<FieldDefinition> promised, List<FieldDefinition> served, List<String> broken) {
        for (var field : promised) {
            var path = owner + '.' + field.getName();
            if (LATER.contains(path)) {
                continue;
            }
            var match = served.stream()
                    .filter(other -> other.getName().equals(field.getName()))
                    .findFirst();
            if (match.isEmpty()) {
                broken.add(path + " is missing");
                continue;
            }
            same(
                    path,
                    AstPrinter.printAst(field.getType()),
                    AstPrinter.printAst(match.get().getType()),
                    broken);
            compareInputs(path, field.getInputValueDefinitions(), match.get().getInputValueDefinitions(), broken);
        }
    }

    private static void compareInputs(
            String owner, List<InputValueDefinition> promised, List<InputValueDefinition> served, List<String> broken) {
        for (var input : promised) {
            var path = owner + '.' + input.getName();
            if (LATER.contains(path)) {
                continue;
            }
            var match = served.stream()
                    .filter(other -> other.getName().equals(input.getName()))
                    .findFirst();
            if (match.isEmpty()) {
                broken.add(path + " is missing");
                continue;
            }
            same(path, withDefault(input), withDefault(match.get()), broken);
        }
    }

    private static String withDefault(InputValueDefinition input) {
        var type = AstPrinter.printAst(input.getType());
        return input.getDefaultValue() == null ? type : type + " = " + AstPrinter.printAst(input.getDefaultValue());
    }

    @SuppressWarnings("rawtypes")
    private static List<String> printed(List<? extends graphql.language.Node> nodes) {
        return nodes.stream().map(node -> AstPrinter.printAst(node)).toList();
    }

    private static void contains(String path, List<String> promised, List<String> served, List<String> broken) {
        if (!served.containsAll(promised)) {
            broken.add(path + " has " + served + " instead of " + promised);
        }
    }

    private static void same(String path, String promised, String served, List<String> broken) {
        if (!served.equals(promised)) {
            broken.add(path + " is " + served + " instead of " + promised);
        }
    }
}
