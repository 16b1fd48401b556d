package dev.verbatim.citation;

import dev.verbatim.content.AlwaysFetched;
import dev.verbatim.content.Content;
import dev.verbatim.content.LinkTo;
import dev.verbatim.content.Node;
import dev.verbatim.content.Requires;
import dev.verbatim.content.TypeId;
import dev.verbatim.graphql.loading.Children;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.hibernate.annotations.processing.HQL;
import org.jspecify.annotations.Nullable;

/// What an article took from a source, as editors entered it.
@Entity
@Description("What an article took from a source, as editors entered it.")
public class Citation extends PanacheEntityBase implements Node {

    static final String TYPE = "citation";

    /// In their order.
    public static final Children<Citation> OF_ARTICLES =
            new Children<>(Citation.class, "citation", "article_id", "e.article_id, e.position");

    static final Children<Citation> BY_ID = new Children<>(Citation.class, "citation", "id", "e.id");

    @Id
    @Ignore
    public UUID id = Content.newId();

    @Ignore
    @LinkTo("article")
    public UUID articleId;

    @Ignore
    public int position;

    @Ignore
    @AlwaysFetched
    @LinkTo("source")
    public UUID sourceId;

    @NonNull
    @Enumerated(EnumType.STRING)
    public CitationKind kind;

    @Nullable
    @Description("Where it can be read.")
    public String url;

    @Nullable
    @Description("At most 2,000 characters.")
    public String note;

    @Nullable
    @Description("When the newsroom read it.")
    public LocalDate accessedOn;

    /// Named as in [Node].
    @org.eclipse.microprofile.graphql.Id
    @NonNull
    @Name("id")
    @Description("Stays as long as the citation says the same; a TypeID.")
    @Requires
    @Override
    public String getNodeId() {
        return new TypeId(TYPE, id).toString();
    }

    /// All but its place.
    List<?> says() {
        return Arrays.asList(sourceId, kind, url, note, accessedOn);
    }

    /// Typed queries.
    public interface Queries {

        @HQL("where articleId = :article order by position")
        List<Citation> of(UUID article);
    }
}
