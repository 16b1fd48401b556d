package dev.verbatim.content;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.processing.HQL;

/// Where the id and the slug of something that was merged lead from then on.
@Entity
@Table(name = "redirect")
public class Redirect extends PanacheEntityBase {

    @Id
    public UUID formerId;

    public String type;

    public String formerSlug;

    public UUID keptId;

    /// For Hibernate.
    protected Redirect() {}

    public Redirect(Content former, String formerSlug, UUID keptId) {
        this.formerId = former.id;
        this.type = former.typeName();
        this.formerSlug = formerSlug;
        this.keptId = keptId;
    }

    /// Typed queries.
    public interface Queries {

        @HQL("delete from Redirect where keptId = :kept")
        int forget(UUID kept);
    }
}
