package dev.verbatim.person;

import dev.verbatim.content.Content;
import dev.verbatim.content.LinkTo;
import dev.verbatim.content.Node;
import dev.verbatim.content.Ordering;
import dev.verbatim.content.Speaker;
import dev.verbatim.content.Subject;
import dev.verbatim.text.ReadingOrder;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
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
import org.jspecify.annotations.Nullable;

/// Somebody who speaks, writes or is named in the news.
@Entity
@Table(name = "person")
@Type("Person")
@Description("Somebody who speaks, writes or is named in the news.")
public class Person extends Content implements Node, Speaker, Subject {

    public static final String TYPE = "person";

    @NonNull
    @Description("The readable name in addresses, unique among people; former ones go on leading here.")
    public String slug;

    @NonNull
    @Description("At most 200 characters.")
    public String name;

    @NonNull
    @Description("Other names and spellings.")
    public List<@NonNull String> aliases = List.of();

    @Nullable
    @Description("At most 1,000 characters.")
    public String description;

    @NonNull
    @Description("Other identities on the web: Wikidata, ORCID, official pages (schema.org sameAs).")
    public List<@NonNull String> sameAs = List.of();

    @Ignore
    @Nullable
    @LinkTo("image")
    public UUID imageId;

    /// How many quotes are theirs; kept by the database.
    @Ignore
    @Column(insertable = false, updatable = false)
    @Ordering
    public int quoteCount;

    /// When they were last quoted, the epoch where never; kept by the database.
    @Ignore
    @Column(insertable = false, updatable = false)
    @Ordering
    public Instant quotedAt = Instant.EPOCH;

    @NonNull
    @Description("Whether an import entered it by itself, and no editor has saved it since.")
    public boolean extracted;

    /// Their place in lists by name.
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
