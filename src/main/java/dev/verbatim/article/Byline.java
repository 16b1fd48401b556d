package dev.verbatim.article;

import dev.verbatim.content.AlwaysFetched;
import dev.verbatim.content.Content;
import dev.verbatim.content.LinkTo;
import dev.verbatim.content.Requires;
import dev.verbatim.content.TypeId;
import dev.verbatim.graphql.loading.Children;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.hibernate.annotations.processing.HQL;

/// Who made an article, as printed.
@Entity
@Description("Who made an article, as printed.")
public class Byline extends PanacheEntityBase {

    /// Where nothing else is given, the name is the person's, as it stands in the same edition.
    private static final String BYLINES = """
            (select b.id, b.article_id, b.position, b.person_id, b.role, coalesce(b.credited_as, n.name) as credited_as
             from byline b left join person n on n.id = b.person_id)""";

    /// In their order.
    public static final Children<Byline> OF_ARTICLES =
            new Children<>(Byline.class, BYLINES, "article_id", "e.article_id, e.position");

    @Id
    @Ignore
    public UUID id = Content.newId();

    @Ignore
    public UUID articleId;

    @NonNull
    @Description("In printed order, from 0.")
    public int position;

    @Ignore
    @LinkTo("person")
    @AlwaysFetched
    public UUID personId;

    @NonNull
    @Enumerated(EnumType.STRING)
    public BylineRole role;

    /// Stored where it is given; read, it is always there.
    @NonNull
    @Description("The name as printed: as it was given, else the person's name as it stands now.")
    public String creditedAs;

    @org.eclipse.microprofile.graphql.Id
    @NonNull
    @Name("id")
    @Description("Stays as long as the byline says the same, wherever it stands in its list; a TypeID, but of no node.")
    @Requires
    public String getTypeId() {
        return new TypeId("byline", id).toString();
    }

    /// All but its place.
    public List<?> says() {
        return Arrays.asList(personId, role, creditedAs);
    }

    /// Typed queries.
    public interface Queries {

        @HQL("where articleId = :article order by position")
        List<Byline> of(UUID article);
    }
}
