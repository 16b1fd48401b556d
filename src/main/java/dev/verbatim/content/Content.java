package dev.verbatim.content;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.PostLoad;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/// Anything that editors make and change under an id of its own.
///
/// Links between contents are ids, not objects: a relation is always answered by a loader, so no access to a
/// field can fire a statement by accident.
@MappedSuperclass
public abstract class Content extends PanacheEntityBase {

    @Id
    @Ignore
    public UUID id = newId();

    @Version
    @Description("Grows by one with each saved change; give it as expectedVersion.")
    public int version;

    @Ignore
    public Instant createdAt = now();

    @Ignore
    public Instant updatedAt = createdAt;

    @PostLoad
    void looked() {
        ReadSet.at(id);
    }

    /// The word before the underscore of its ids.
    @Ignore
    public abstract String typeName();

    /// Named as in [Node]: SmallRye takes an overriding method for a field of its own.
    @org.eclipse.microprofile.graphql.Id
    @NonNull
    @Name("id")
    @Description("Globally unique and stable; a TypeID.")
    @Requires
    public String getNodeId() {
        return new TypeId(typeName(), id).toString();
    }

    /// A change to anything that hangs on it is a change of it: the version grows.
    public void touch() {
        updatedAt = now();
    }

    public static UUID newId() {
        return UuidVersion7Strategy.INSTANCE.generateUuid(null);
    }

    /// The instant as PostgreSQL keeps it, to the microsecond.
    public static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }
}
