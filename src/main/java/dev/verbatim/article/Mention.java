package dev.verbatim.article;

import dev.verbatim.content.Content;
import dev.verbatim.content.Ordering;
import dev.verbatim.content.Requires;
import dev.verbatim.content.SubjectLink;
import dev.verbatim.content.TypeId;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.hibernate.annotations.processing.HQL;
import org.jspecify.annotations.Nullable;

/// Somebody or something that an article names.
@Entity
@Description("Somebody or something that an article names.")
public class Mention extends PanacheEntityBase {

    @Id
    @Ignore
    public UUID id = Content.newId();

    @Ignore
    public UUID articleId;

    @Ignore
    @Ordering
    public int position;

    @Embedded
    @Ignore
    public SubjectLink link;

    @NonNull
    @Description("The name as the article prints it first.")
    public String asPrinted;

    @Nullable
    @Description("e.g. Russian President.")
    public String roleAsPrinted;

    @NonNull
    @Description("How often the body holds the name as printed.")
    public int count;

    @org.eclipse.microprofile.graphql.Id
    @NonNull
    @Name("id")
    @Description(
            "Stays as long as the mention says the same, wherever it stands in its list; a TypeID, but of no node.")
    @Requires
    public String getTypeId() {
        return new TypeId("mention", id).toString();
    }

    /// All but its place and what is counted.
    public List<?> says() {
        return Arrays.asList(link, asPrinted, roleAsPrinted);
    }

    /// Typed queries.
    public interface Queries {

        @HQL("where articleId = :article order by position")
        List<Mention> of(UUID article);
    }
}
