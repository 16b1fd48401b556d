package dev.verbatim;

import graphql.language.AstPrinter;
import graphql.language.EnumTypeDefinition;
import graphql.language.FieldDefinition;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.InterfaceTypeDefinition;
import graphql.language.Node;
import graphql.language.ObjectTypeDefinition;
import graphql.language.Type;
import graphql.language.TypeDefinition;
import graphql.language.UnionTypeDefinition;
import graphql.schema.idl.SchemaParser;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// What frontends and editors are promised, as a schema says it, taken apart into single promises.
///
/// @param promises by name, what each is: `Article.body` is `String!`, `Article.body(format)` is
/// `BodyFormat = MARKDOWN`, `Clip implements Node`, `Genre.REPORT`, `Speaker = Person`
record Contract(SortedMap<String, String> promises) {

    /// Connections that are no more than named: everything in them is as in those of articles.
    private static final Pattern LIKEWISE = Pattern.compile("(?m)^#((?: \\w+Connection,?)+): likewise\\.$");

    static Contract parse(String sdl) {
        var definitions = new SchemaParser().parse(sdl);
        var types = definitions.types();
        var promises = new TreeMap<String, String>();
        types.values().forEach(type -> promise(type, promises));
        definitions.scalars().values().forEach(type -> promise(type, promises));
        LIKEWISE.matcher(sdl)
                .results()
                .flatMap(line -> Pattern.compile("\\w+(?=Connection)")
                        .matcher(line.group(1))
                        .results())
                .forEach(kind -> List.of("ArticleConnection", "ArticleEdge")
                        .forEach(name -> likewise(types.get(name), kind.group(), promises)));
        return new Contract(promises);
    }

    private static void likewise(TypeDefinition<?> type, String kind, Map<String, String> promises) {
        var sdl = AstPrinter.printAst(type).replaceAll("\\bArticle(?=\\b|Connection|Edge)", kind);
        promise(new SchemaParser().parse(sdl).types().values().iterator().next(), promises);
    }

    /// By name, what another schema has in the place of what is promised here; null where it has nothing.
    SortedMap<String, String> missingIn(Contract served) {
        var missing = new TreeMap<String, String>();
        promises.forEach((name, promised) -> {
            var found = served.promises.get(name);
            if (!promised.equals(found)) {
                missing.put(name, "%s: %s instead of %s".formatted(name, found == null ? "nothing" : found, promised));
            }
        });
        return missing;
    }

    @SuppressWarnings("rawtypes")
    private static void promise(TypeDefinition<?> type, Map<String, String> promises) {
        var name = type.getName();
        promises.put(name, type.getClass().getSimpleName().replace("TypeDefinition", ""));
        switch (type) {
            case ObjectTypeDefinition object -> {
                fields(name, object.getFieldDefinitions(), promises);
                for (Type face : object.getImplements()) {
                    promises.put(name + " implements " + AstPrinter.printAst(face), "implemented");
                }
            }
            case InterfaceTypeDefinition face -> fields(name, face.getFieldDefinitions(), promises);
            case InputObjectTypeDefinition input ->
                input.getInputValueDefinitions()
                        .forEach(field -> promises.put(name + '.' + field.getName(), input(field)));
            case EnumTypeDefinition choice ->
                choice.getEnumValueDefinitions().forEach(value -> promises.put(name + '.' + value.getName(), "value"));
            case UnionTypeDefinition union -> {
                for (Type member : union.getMemberTypes()) {
                    promises.put(name + " = " + AstPrinter.printAst(member), "member");
                }
            }
            default -> {}
        }
    }

    private static void fields(String owner, List<FieldDefinition> fields, Map<String, String> promises) {
        for (var field : fields) {
            var name = owner + '.' + field.getName();
            promises.put(name, AstPrinter.printAst((Node<?>) field.getType()));
            field.getInputValueDefinitions()
                    .forEach(argument -> promises.put("%s(%s)".formatted(name, argument.getName()), input(argument)));
        }
    }

    private static String input(InputValueDefinition input) {
        var type = AstPrinter.printAst((Node<?>) input.getType());
        return input.getDefaultValue() == null ? type : type + " = " + AstPrinter.printAst(input.getDefaultValue());
    }
}
