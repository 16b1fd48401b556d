package dev.verbatim.person;

import dev.verbatim.content.Content;
import dev.verbatim.graphql.loading.Children;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
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

    /// Typed queries.
    public interface Queries {

        @HQL("delete from Contact where personId = :person")
        int clear(UUID person);
    }
}
