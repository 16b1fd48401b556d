package dev.verbatim.publishing;

import dev.verbatim.access.Caller;
import dev.verbatim.access.Permission;
import dev.verbatim.article.ArticlePayload;
import dev.verbatim.graphql.error.InputPath;
import dev.verbatim.graphql.error.ValidationErrors;
import dev.verbatim.graphql.mutation.Mutations;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/// Publishing in the API.
@GraphQLApi
public class PublishingApi {

    private final Publishing publishing;
    private final Mutations mutations;

    PublishingApi(Publishing publishing, Mutations mutations) {
        this.publishing = publishing;
        this.mutations = mutations;
    }

    @Mutation
    @NonNull
    @Description(
            "Makes what the public sees equal to what the desk has: the article with its quotes, bylines, images, citations, "
                    + "mentions and corrections, and the people, sources and topics that these need. REJECTED where its body "
                    + "shows nothing, or where it holds a withdrawn quote, or quotes words that are not in the body.")
    public ArticlePayload publishArticle(
            @NonNull @Id @Name("id") String id, @NonNull @Name("expectedVersion") int expectedVersion) {
        Caller.require(Permission.PUBLISH);
        return mutations.execute(
                () -> ArticlePayload.of(publishing.publish(id, expectedVersion)), ArticlePayload::refused);
    }

    @Mutation
    @NonNull
    @Description(
            "Takes a published article out of what the public sees; REJECTED for any other. reason: 1 to 1,000 characters.")
    public ArticlePayload withdrawArticle(
            @NonNull @Id @Name("id") String id,
            @NonNull @Name("expectedVersion") int expectedVersion,
            @NonNull @Name("reason") String reason) {
        Caller.require(Permission.PUBLISH);
        return mutations.execute(
                () -> {
                    var problems = new ValidationErrors();
                    var stored = problems.text(InputPath.of("reason"), reason, 1000);
                    problems.check();
                    return ArticlePayload.of(publishing.withdraw(id, expectedVersion, stored));
                },
                ArticlePayload::refused);
    }
}
