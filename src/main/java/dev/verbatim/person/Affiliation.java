package dev.verbatim.person;

import dev.verbatim.content.AlwaysFetched;
import dev.verbatim.content.Content;
import dev.verbatim.content.LinkTo;
import dev.verbatim.content.Node;
import dev.verbatim.content.Requires;
import dev.verbatim.content.TypeId;
import dev.verbatim.graphql.loading.Children;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.hibernate.annotations.processing.HQL;
import org.jspecify.annotations.Nullable;

/// What somebody held, where, and from when to when.
@Entity
@Description("What somebody held, where, and from when to when.")
public class Affiliation extends PanacheEntityBase implements Node {

    public static final String TYPE = "affiliation";

    /// In their order.
    static final Children<Affiliation> OF_PEOPLE =
            new Children<>(Affiliation.class, "affiliation", "person_id", "e.person_id, e.position");

    static final Children<Affiliation> BY_ID = new Children<>(Affiliation.class, "affiliation", "id", "e.id");

    @jakarta.persistence.Id
    @Ignore
    public UUID id = Content.newId();

    @Ignore
    @LinkTo("person")
    public UUID personId;

    /// Its place among those of its person, from 0.
    @Ignore
    public int position;

    @Ignore
    @Nullable
    @LinkTo("source")
    public UUID organisationId;

    @NonNull
    @Description("The office or role, at most 200 characters.")
    public String title;

    @Nullable
    @Description("The first day; null where it is not known.")
    @AlwaysFetched
    public LocalDate since;

    @Nullable
    @Description("The last day; null where it goes on, or is not known.")
    @AlwaysFetched
    public LocalDate until;

    /// Named as in [Node].
    @Id
    @NonNull
    @Name("id")
    @Description("Stays as long as the affiliation is named by it, or says the same; a TypeID.")
    @Requires
    @Override
    public String getNodeId() {
        return new TypeId(TYPE, id).toString();
    }

    /// All but its place.
    List<?> says() {
        return Arrays.asList(organisationId, title, since, until);
    }

    /// What is not known does not speak against it.
    boolean heldOn(LocalDate day) {
        return (since == null || !since.isAfter(day)) && (until == null || !until.isBefore(day));
    }

    /// Typed queries.
    public interface Queries {

        @HQL("where personId in :people order by personId, position")
        List<Affiliation> of(Set<UUID> people);
    }
}
