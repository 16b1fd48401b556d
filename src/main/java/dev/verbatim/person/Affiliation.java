package dev.verbatim.person;

import dev.verbatim.content.TypeId;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/// What somebody held, and where.
@Entity
@Table(name = "affiliation")
@Type("Affiliation")
@Description("What somebody held, and where.")
public class Affiliation extends PanacheEntityBase {

    public static final String TYPE = "affiliation";

    @jakarta.persistence.Id
    @Ignore
    public UUID id;

    @Ignore
    public UUID personId;

    @Ignore
    @Nullable
    public UUID organisationId;

    @NonNull
    public String title;

    @Nullable
    public LocalDate since;

    @Nullable
    public LocalDate until;

    @Id
    @NonNull
    @Name("id")
    public String getPublicId() {
        return new TypeId(TYPE, id).toString();
    }
}
