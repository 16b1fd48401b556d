package dev.verbatim.content;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.processing.HQL;
import org.hibernate.annotations.processing.SQL;
import org.jspecify.annotations.Nullable;

/// Where a former id or slug leads: the id and the slug of something that was merged, or a slug that something had
/// in public and gave up. It always leads to the end, however often that was merged since.
@Entity
@Table(name = "redirect")
public class Redirect extends PanacheEntityBase {

    @Id
    public UUID id;

    public String type;

    /// Null where only the slug was given up.
    @Nullable
    public UUID formerId;

    /// Null where another row leads from it, or its content has it again.
    @Nullable
    public String formerSlug;

    public UUID keptId;

    @Column(name = "at")
    public Instant at;

    /// Typed queries.
    public interface Queries {

        @HQL("select keptId from Redirect where formerId = :former")
        List<UUID> from(UUID former);

        @SQL("select exists (select from desk.tombstone where id = :content)")
        boolean isTombstone(UUID content);

        /// What leads to something that is deleted; former slugs that were public stay taken.
        @SQL("""
                delete from desk.redirect r where r.kept_id = :kept and not exists (
                  select from live.redirect l
                  where l.type = r.type and (l.former_id = r.former_id or l.former_slug = r.former_slug))""")
        int forget(UUID kept);
    }
}
