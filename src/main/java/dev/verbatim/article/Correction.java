package dev.verbatim.article;

import dev.verbatim.content.Content;
import dev.verbatim.content.LinkTo;
import dev.verbatim.content.Node;
import dev.verbatim.content.Requires;
import dev.verbatim.content.TypeId;
import dev.verbatim.graphql.loading.Children;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/// What an article says openly that it got wrong, or has changed.
@Entity
@Description("What an article says openly that it got wrong, or has changed.")
public class Correction extends PanacheEntityBase implements Node {

    static final String TYPE = "correction";

    /// The oldest first.
    public static final Children<Correction> OF_ARTICLES =
            new Children<>(Correction.class, "correction", "article_id", "e.article_id, e.at, e.id");

    /// The oldest first.
    public static final Children<Correction> OF_QUOTES =
            new Children<>(Correction.class, "correction", "quote_id", "e.at, e.id");

    static final Children<Correction> BY_ID = new Children<>(Correction.class, "correction", "id", "e.id");

    @Id
    @Ignore
    public UUID id = Content.newId();

    @Ignore
    public UUID articleId;

    @Ignore
    @Nullable
    @LinkTo("quote")
    public UUID quoteId;

    @NonNull
    @Enumerated(EnumType.STRING)
    public CorrectionKind kind;

    @NonNull
    @Description("What readers are told, at most 2,000 characters.")
    public String text;

    @NonNull
    @Column(name = "at")
    @Description("When it was made.")
    public Instant at;

    /// Named as in [Node].
    @org.eclipse.microprofile.graphql.Id
    @NonNull
    @Name("id")
    @Description("Globally unique and stable; a TypeID.")
    @Requires
    @Override
    public String getNodeId() {
        return new TypeId(TYPE, id).toString();
    }
}
