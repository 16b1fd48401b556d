package dev.verbatim.source;

import dev.verbatim.content.Content;
import dev.verbatim.content.LinkTo;
import dev.verbatim.content.Node;
import dev.verbatim.content.Ordering;
import dev.verbatim.content.Speaker;
import dev.verbatim.content.Subject;
import dev.verbatim.text.ReadingOrder;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.PrePersist;
import jakarta.persistence.PreUpdate;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/// Where a newsroom knows something from: an outlet, an agency, an institution, a document, or someone it does
/// not name.
@Entity
@Table(name = "source")
@Type("Source")
@Description(
        "Where a newsroom knows something from: an outlet, an agency, an institution, a document, or someone it does "
                + "not name.")
public class NewsSource extends Content implements Node, Speaker, Subject {

    public static final String TYPE = "source";

    @NonNull
    @Description("The readable name in addresses, unique among sources; former ones go on leading here.")
    public String slug;

    @NonNull
    @Enumerated(EnumType.STRING)
    public SourceKind kind;

    @NonNull
    @Description("At most 200 characters.")
    public String name;

    @NonNull
    @Description("Other names, abbreviations included.")
    public List<@NonNull String> aliases = List.of();

    @Nullable
    @Description("As one would introduce it, e.g. U.K.-based monitoring group.")
    public String description;

    @Nullable
    @Description("Its own page on the web.")
    public String url;

    @NonNull
    @Description("Other identities on the web, e.g. Wikidata (schema.org sameAs).")
    public List<@NonNull String> sameAs = List.of();

    @Ignore
    @Nullable
    @LinkTo("source")
    public UUID parentId;

    @Nullable
    @Description("For unnamed sources: why the name is withheld. Who it is is never stored.")
    public String anonymityReason;

    /// In how many articles it is used; kept by the database.
    @Ignore
    @Column(insertable = false, updatable = false)
    @Ordering
    public int useCount;

    @NonNull
    @Description("Whether an import entered it by itself, and no editor has saved it since.")
    public boolean extracted;

    /// Its place in lists by name.
    @Ignore
    @Ordering
    public String sortKey = "";

    @PrePersist
    @PreUpdate
    void takePlace() {
        sortKey = ReadingOrder.key(name);
    }

    @Override
    public String typeName() {
        return TYPE;
    }
}
