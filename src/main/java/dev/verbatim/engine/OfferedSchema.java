package dev.verbatim.engine;

import graphql.Directives;
import graphql.schema.GraphQLAppliedDirective;
import graphql.schema.GraphQLAppliedDirectiveArgument;
import graphql.schema.GraphQLDirective;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLSchemaElement;
import graphql.schema.GraphQLTypeVisitorStub;
import graphql.schema.SchemaTransformer;
import graphql.schema.idl.SchemaPrinter;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The schema as it is offered: what SmallRye has built, without what it and graphql-java announce and nobody serves
/// here, and with scalars that say how their values are written. Validation, introspection and the schema's text
/// go by it alike, so what is not announced cannot be used.
public final class OfferedSchema extends GraphQLSchema {

    /// graphql-java puts its experiments among the directives of every schema that is built.
    private static final Set<String> DIRECTIVES = Set.of("deprecated", "include", "oneOf", "skip", "specifiedBy");

    /// Date and time, and the full date, are of the same section.
    private static final String SPECIFICATION = "https://www.rfc-editor.org/rfc/rfc3339#section-5.6";

    private static final Map<String, String> DESCRIPTIONS = Map.of(
            "DateTime",
            "An instant, ISO 8601 as in RFC 3339, e.g. 2026-11-22T09:30:00Z; answered in UTC.",
            "Date",
            "A calendar day, ISO 8601 as in RFC 3339's full-date, e.g. 2026-11-22.");

    private final List<GraphQLDirective> directives;
    private final Map<String, GraphQLDirective> directivesByName;

    private OfferedSchema(BuilderWithoutTypes builder, GraphQLSchema built) {
        super(builder);
        directives = built.getDirectives().stream()
                .filter(directive -> DIRECTIVES.contains(directive.getName()))
                .toList();
        directivesByName = directives.stream()
                .collect(Collectors.toUnmodifiableMap(GraphQLDirective::getName, Function.identity()));
    }

    static OfferedSchema of(GraphQLSchema built) {
        var written = SchemaTransformer.transformSchema(built, new Scalars(), schema -> schema.clearDirectives()
                .additionalDirectives(Set.of(Directives.IncludeDirective, Directives.SkipDirective)));
        var offered = new AtomicReference<OfferedSchema>();
        written.transformWithoutTypes(builder -> offered.set(new OfferedSchema(builder, written)));
        return offered.get();
    }

    @Override
    public List<GraphQLDirective> getDirectives() {
        return directives;
    }

    @Override
    public Map<String, GraphQLDirective> getDirectivesByName() {
        return directivesByName;
    }

    @Override
    @SuppressWarnings("NullAway") // as graphql-java does where there is none
    public GraphQLDirective getDirective(String name) {
        return directivesByName.get(name);
    }

    /// In GraphQL's schema definition language, for tools of frontends.
    public String text() {
        return new SchemaPrinter(SchemaPrinter.Options.defaultOptions()
                        .includeDirectiveDefinitions(false)
                        .includeSchemaDefinition(false)
                        .descriptionsAsHashComments(false))
                .print(this);
    }

    private static final class Scalars extends GraphQLTypeVisitorStub {

        private static final GraphQLInputType URL = GraphQLNonNull.nonNull(graphql.Scalars.GraphQLString);

        @Override
        public TraversalControl visitGraphQLScalarType(
                GraphQLScalarType scalar, TraverserContext<GraphQLSchemaElement> context) {
            var description = DESCRIPTIONS.get(scalar.getName());
            return description == null
                    ? TraversalControl.CONTINUE
                    : changeNode(context, scalar.transform(written -> written.description(description)
                            .specifiedByUrl(SPECIFICATION)
                            .withAppliedDirective(specifiedBy())));
        }

        /// What is printed goes by directives.
        private static GraphQLAppliedDirective specifiedBy() {
            return GraphQLAppliedDirective.newDirective()
                    .name("specifiedBy")
                    .argument(GraphQLAppliedDirectiveArgument.newArgument()
                            .name("url")
                            .type(Scalars.URL)
                            .valueProgrammatic(SPECIFICATION))
                    .build();
        }
    }
}
