package dev.verbatim.image;

import dev.verbatim.access.Caller;
import dev.verbatim.access.Permission;
import dev.verbatim.content.Requires;
import dev.verbatim.graphql.error.InputPath;
import dev.verbatim.graphql.error.ValidationErrors;
import dev.verbatim.graphql.loading.Batch;
import dev.verbatim.graphql.loading.Batches;
import dev.verbatim.graphql.loading.LinkLoader;
import dev.verbatim.graphql.mutation.DeletePayload;
import dev.verbatim.graphql.mutation.Mutations;
import dev.verbatim.graphql.mutation.ProvidedFields;
import dev.verbatim.graphql.paging.Listing;
import dev.verbatim.graphql.paging.Order;
import dev.verbatim.graphql.paging.Page;
import dev.verbatim.graphql.paging.Total;
import dev.verbatim.person.Person;
import dev.verbatim.source.NewsSource;
import io.quarkus.runtime.Startup;
import io.smallrye.graphql.api.Nullable;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.hibernate.Session;

/// Pictures in the API.
@GraphQLApi
@Startup
public class ImageApi {

    private static final Listing<Image> IMAGES = new Listing<>(Image.class, "image", image -> image.id);
    private static final Order<Image> NEWEST =
            new Order<>("image.newest", "e.created_at", true, Order.Kind.INSTANT, image -> image.enteredAt);

    private final Session session;
    private final ImageWriting writing;
    private final Mutations mutations;
    private final LinkLoader links;
    private final Batch<UUID, @Nullable List<Person>> depicted;

    ImageApi(Session session, ImageWriting writing, Mutations mutations, LinkLoader links, Batches batches) {
        this.session = session;
        this.writing = writing;
        this.mutations = mutations;
        this.links = links;
        this.depicted = batches.batch("image.depicts", images -> ImageWriting.DEPICTS.of(session, images));
    }

    @Query
    @NonNull
    @Description("Pictures, the last entered first, page by page.")
    public ImageConnection images(
            @Nullable @Name("first") Integer first,
            @Nullable @Name("after") String after,
            @Nullable @Name("last") Integer last,
            @Nullable @Name("before") String before,
            @Nullable @Name("filter") ImageFilter filter) {
        return ImageConnection.of(IMAGES.page(
                session, ImageFilter.where(filter), NEWEST, Page.of(first, after, last, before), Total.isAsked()));
    }

    @Description("A picture of them.")
    @Requires("imageId")
    public CompletionStage<@Nullable Image> image(@Source Person person) {
        return links.to(Image.class, person.imageId);
    }

    @Description("The person who took it.")
    @Requires("photographerId")
    public CompletionStage<@Nullable Person> photographer(@Source Image image) {
        return links.to(Person.class, image.photographerId);
    }

    @Description("The source that it comes from.")
    @Requires("agencyId")
    public CompletionStage<@Nullable NewsSource> agency(@Source Image image) {
        return links.to(NewsSource.class, image.agencyId);
    }

    @NonNull
    @Description("The people in it.")
    @Requires
    public CompletionStage<@NonNull List<@NonNull Person>> depicts(@Source Image image) {
        return depicted.load(image.id).thenApply(people -> people == null ? List.of() : people);
    }

    @Mutation
    @NonNull
    @Description("Enters a picture on the desk. It goes live with the first article or person that needs it.")
    public ImagePayload createImage(@NonNull @Name("input") ImageDraft input) {
        Caller.require(Permission.WRITE);
        return mutations.execute(() -> ImagePayload.of(entered(input)), ImagePayload::refused);
    }

    @Mutation
    @NonNull
    @Description("Changes a picture; where it is live, the public sees it at once, and for those who may not publish "
            + "it is REJECTED. Absent fields stay, a null clears.")
    public ImagePayload updateImage(
            @NonNull @Id @Name("id") String id,
            @NonNull @Name("expectedVersion") int expectedVersion,
            @NonNull @Name("input") ImageEdit input) {
        Caller.require(Permission.WRITE);
        var given = ProvidedFields.inInput();
        return mutations.execute(
                () -> ImagePayload.of(writing.update(id, expectedVersion, input, given)), ImagePayload::refused);
    }

    @Mutation
    @NonNull
    @Description("Deletes a picture that nothing leads to; IN_USE otherwise.")
    public DeletePayload deleteImage(
            @NonNull @Id @Name("id") String id, @NonNull @Name("expectedVersion") int expectedVersion) {
        Caller.require(Permission.WRITE);
        return mutations.delete(() -> writing.delete(id, expectedVersion));
    }

    private Image entered(ImageDraft input) {
        var problems = new ValidationErrors();
        if (input.id() != null) {
            problems.invalid(InputPath.INPUT.then("id"), "A new picture gets its id by itself.");
        }
        var image = writing.create(input, InputPath.INPUT, problems);
        problems.check();
        return image;
    }
}
