package dev.verbatim.article;

import dev.verbatim.content.Content;
import dev.verbatim.content.Lazy;
import dev.verbatim.content.LinkTo;
import dev.verbatim.content.Node;
import dev.verbatim.content.Ordering;
import dev.verbatim.text.ReadingOrder;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.PrePersist;
import jakarta.persistence.PreUpdate;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/// A news article, with all that is part of it: whoever changes a part holds the article and raises its
/// version, so that nobody publishes what they have not seen.
@Entity
@DynamicUpdate
@Table(name = "article")
@Type("Article")
@Description("A news article.")
public class Article extends Content implements Node {

    public static final String TYPE = "article";

    @NonNull
    @Description("The readable name in addresses, unique among articles; former ones go on leading here.")
    public String slug;

    @NonNull
    @Description("1 to 300 characters.")
    public String headline;

    @Nullable
    @Description("One paragraph that sums the article up, at most 1,000 characters.")
    public String standfirst;

    @NonNull
    @Description("BCP 47.")
    public String language;

    /// CommonMark.
    @Ignore
    @Lazy
    public String body;

    @NonNull
    public int wordCount;

    @NonNull
    @Enumerated(EnumType.STRING)
    public ArticleState state = ArticleState.DRAFT;

    @Nullable
    @Description("When it was first published.")
    public Instant publishedAt;

    @Nullable
    @Description(
            "When what the public sees of it last changed, whatever its own page shows included: names, slugs, pictures.")
    @Ordering
    public Instant modifiedAt;

    /// When it was published, or else entered: what lists are ordered by.
    @Ignore
    @Ordering
    public Instant datedAt = createdAt;

    @Nullable
    @Description("Where else it stands on the web.")
    public String canonicalUrl;

    @Ignore
    @Nullable
    @LinkTo("source")
    public UUID publicationId;

    @Ignore
    @Nullable
    @LinkTo("topic")
    public UUID sectionId;

    @NonNull
    @JdbcTypeCode(SqlTypes.JSON)
    @Description("What readers should know about how it was made.")
    public List<@NonNull Disclosure> disclosures = List.of();

    @Nullable
    @JdbcTypeCode(SqlTypes.JSON)
    public Rights rights;

    /// Its place in lists by headline.
    @Ignore
    @Ordering
    public String sortKey = "";

    @PrePersist
    @PreUpdate
    void takePlace() {
        sortKey = ReadingOrder.key(headline);
    }

    @Override
    public String typeName() {
        return TYPE;
    }
}
