package dev.verbatim.editing;

import dev.verbatim.access.Caller;
import dev.verbatim.access.Permission;
import dev.verbatim.article.ArticlePayload;
import dev.verbatim.graphql.mutation.DeletePayload;
import dev.verbatim.graphql.mutation.Mutations;
import dev.verbatim.graphql.mutation.ProvidedFields;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/// Entering articles in the API.
@GraphQLApi
public class ArticleEntry {

    private final ArticleWriting writing;
    private final Mutations mutations;

    ArticleEntry(ArticleWriting writing, Mutations mutations) {
        this.writing = writing;
        this.mutations = mutations;
    }

    @Mutation
    @NonNull
    @Description("Enters an article on the desk, with all that stands in it, as a draft.")
    public ArticlePayload createArticle(@NonNull @Name("input") ArticleDraft input) {
        Caller.require(Permission.WRITE);
        return mutations.execute(() -> ArticlePayload.of(writing.create(input)), ArticlePayload::refused);
    }

    @Mutation
    @NonNull
    @Description(
            "Changes an article on the desk; the public sees it when it is published again. Absent fields stay, a null "
                    + "clears, lists replace the whole list. Where the body changes, anchors of quotes move along.")
    public ArticlePayload updateArticle(
            @NonNull @Id @Name("id") String id,
            @NonNull @Name("expectedVersion") int expectedVersion,
            @NonNull @Name("input") ArticleEdit input) {
        Caller.require(Permission.WRITE);
        var given = ProvidedFields.inInput();
        return mutations.execute(
                () -> ArticlePayload.of(writing.update(id, expectedVersion, input, given)), ArticlePayload::refused);
    }

    @Mutation
    @NonNull
    @Description(
            "Deletes an article with its quotes; REJECTED while it is published. Quotes that repeat one of them stay, "
                    + "without an origin.")
    public DeletePayload deleteArticle(
            @NonNull @Id @Name("id") String id, @NonNull @Name("expectedVersion") int expectedVersion) {
        Caller.require(Permission.WRITE);
        return mutations.delete(() -> writing.delete(id, expectedVersion));
    }
}
