package dev.verbatim.person;

import dev.verbatim.content.Content;
import dev.verbatim.content.Requires;
import dev.verbatim.content.TypeId;
import dev.verbatim.graphql.loading.Children;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
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

/// How to reach somebody. What is not public never leaves the desk.
@Entity
@Description("How to reach them. Only contacts marked public are ever served to the public.")
public class Contact extends PanacheEntityBase {

    /// In their order.
    public static final Children<Contact> OF_PEOPLE =
            new Children<>(Contact.class, "contact", "person_id", "e.person_id, e.position");

    @Id
    @Ignore
    public UUID id = Content.newId();

    @Ignore
    public UUID personId;

    @Ignore
    public int position;

    @NonNull
    @Enumerated(EnumType.STRING)
    public ContactChannel channel;

    @NonNull
    @Description("The address, number or name there; at most 500 characters.")
    public String value;

    @NonNull
    @Name("public")
    @Column(name = "public")
    @Description("Whether it may be shown to everybody.")
    public boolean isPublic;

    @org.eclipse.microprofile.graphql.Id
    @NonNull
    @Name("id")
    @Description(
            "Stays as long as the contact says the same, wherever it stands in its list; a TypeID, but of no node.")
    @Requires
    public String getTypeId() {
        return new TypeId("contact", id).toString();
    }

    /// All but its place.
    List<?> says() {
        return Arrays.asList(channel, value, isPublic);
    }

    /// Typed queries.
    public interface Queries {

        @HQL("where personId = :person order by position")
        List<Contact> of(UUID person);
    }
}
