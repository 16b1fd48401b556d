package dev.verbatim.ingest;

import dev.verbatim.access.Caller;
import dev.verbatim.access.Permission;
import dev.verbatim.graphql.error.InputError;
import dev.verbatim.graphql.error.MutationError;
import dev.verbatim.graphql.error.RequestError;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;

/// Importing texts in the API.
@GraphQLApi
public class ImportApi {

    private final Proposing proposing;
    private final ArticleImport articles;

    ImportApi(Proposing proposing, ArticleImport articles) {
        this.proposing = proposing;
        this.articles = articles;
    }

    @Query
    @NonNull
    @Description(
            "What an import of this text would enter; stores nothing. Newsroom only. BAD_INPUT where it cannot be read.")
    public ImportProposal previewImport(@NonNull @Name("input") ImportInput input) {
        Caller.require(Permission.IMPORT);
        try {
            return proposing.of(ParsedSubmission.of(input));
        } catch (InputError e) {
            throw RequestError.badInput(MutationError.told(e.errors()));
        }
    }

    @Mutation
    @NonNull
    @Description(
            "Makes a draft of a text, with its quotes for review, and enters whoever it names and is not on record. TAKEN, "
                    + "with the first article, where the same text came in before.")
    public ImportPayload importArticle(@NonNull @Name("input") ImportInput input) {
        Caller.require(Permission.IMPORT);
        return articles.of(input);
    }
}
