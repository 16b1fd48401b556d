package dev.verbatim.topic;

import dev.verbatim.content.Content;
import dev.verbatim.content.LinkTo;
import dev.verbatim.content.Node;
import dev.verbatim.content.Ordering;
import dev.verbatim.content.Subject;
import dev.verbatim.text.ReadingOrder;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.PrePersist;
import jakarta.persistence.PreUpdate;
import jakarta.persistence.Table;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/// What articles are filed under: a section, a subject, a place, an event, a series.
@Entity
@Table(name = "topic")
@Type("Topic")
@Description("What articles are filed under: a section, a subject, a place, an event, a series.")
public class Topic extends Content implements Node, Subject {

    public static final String TYPE = "topic";

    @NonNull
    @Description("The readable name in addresses, unique among topics; former ones go on leading here.")
    public String slug;

    @NonNull
    @Description("At most 200 characters.")
    public String name;

    @NonNull
    @Enumerated(EnumType.STRING)
    public TopicKind kind;

    @Nullable
    @Description("At most 1,000 characters.")
    public String description;

    @Ignore
    @Nullable
    @LinkTo("topic")
    public UUID parentId;

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
