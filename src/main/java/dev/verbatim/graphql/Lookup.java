package dev.verbatim.graphql;

import dev.verbatim.content.Content;
import dev.verbatim.content.Looked;
import dev.verbatim.content.Redirect;
import dev.verbatim.content.Slug;
import dev.verbatim.content.TypeId;
import dev.verbatim.graphql.MutationError.Code;
import dev.verbatim.rows.EntityRows;
import dev.verbatim.rows.Select;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;

/// Finds the contents of one kind by their ids and slugs, for queries and for changes; what was merged is found
/// under its former id and slug too.
public abstract class Lookup<E extends Content> {

    protected final Session session;
    private final Redirect.Queries redirects;
    private final Class<E> type;
    private final String typeName;

    protected Lookup(Session session, Redirect.Queries redirects, Class<E> type, String typeName) {
        this.session = session;
        this.redirects = redirects;
        this.type = type;
        this.typeName = typeName;
    }

    Class<E> type() {
        return type;
    }

    public String typeName() {
        return typeName;
    }

    /// By ids that are links of ours, for reading only; those that lead nowhere are missing in the answer.
    Map<UUID, E> read(Collection<UUID> ids) {
        var found = new HashMap<UUID, E>();
        var keys = new Keys("ids", ids);
        var entities = EntityRows.of(session, type);
        keys.select(session, entities, "ids", () -> "select %s from %s e%s where %s"
                        .formatted(entities.columns("e"), typeName, entities.joins("e"), keys.in("e.id")))
                .forEach(row -> {
                    var content = row.entity(entities);
                    found.put(content.id, content);
                });
        return found;
    }

    /// By ids that are links of ours, to be changed.
    private Map<UUID, E> linked(Collection<UUID> ids) {
        var found = new HashMap<UUID, E>();
        for (var content : session.findMultiple(type, List.copyOf(new HashSet<>(ids)))) {
            if (content != null) {
                found.put(content.id, content);
            }
        }
        return found;
    }

    /// By ids that callers gave.
    public Map<UUID, E> byIds(Collection<UUID> ids) {
        ids.forEach(Looked::at);
        var found = new HashMap<UUID, E>();
        var keys = new Keys("ids", ids);
        var entities = EntityRows.of(session, type);
        keys.select(session, entities, "given ids", () ->
                        """
                        select p.id, %1$s from %2$s join %3$s e on e.id = coalesce(
                            (select o.id from %3$s o where o.id = p.id),
                            (select r.kept_id from redirect r where r.former_id = p.id))%4$s""".formatted(entities.columns("e"), keys.rows(), typeName, entities.joins("e")))
                .forEach(row -> found.put(row.uuid(), row.entity(entities)));
        return found;
    }

    /// What has not the form of a slug is nobody's, and need not be looked for.
    private @Nullable E read(String wanted) {
        if (!Slug.isValid(wanted)) {
            return null;
        }
        var entities = EntityRows.of(session, type);
        var sql = entities.sql(() -> """
                        select e.slug, %1$s from %2$s e%3$s where e.id = coalesce(
                            (select o.id from %2$s o where o.slug = :slug),
                            (select r.kept_id from redirect r where r.type = '%2$s' and r.former_slug = :slug))""".formatted(entities.columns("e"), typeName, entities.joins("e")), "slug");
        var found = new Select(session, sql).with("slug", wanted).alone().list(row -> {
            if (!row.text().equals(wanted)) {
                lookedForFreeSlug();
            }
            return row.entity(entities);
        });
        if (found.isEmpty()) {
            lookedForFreeSlug();
            return null;
        }
        return found.getFirst();
    }

    /// A slug that is free may be taken, or may come to lead to another.
    private void lookedForFreeSlug() {
        Looked.atTable(typeName);
        Looked.atTable("redirect");
    }

    /// The answer of a single query.
    ///
    /// @throws RequestError BAD_INPUT unless exactly one of them is given, or for the id of something else
    public @Nullable E one(@Nullable String id, @Nullable String slug) {
        Ids.oneOf(id, slug);
        if (slug != null) {
            return read(slug);
        }
        var uuid = Ids.uuid(Objects.requireNonNull(id), typeName);
        return byIds(Set.of(uuid)).get(uuid);
    }

    /// What the session has read already is not read again.
    private @Nullable E one(UUID id) {
        var content = session.find(type, id);
        return content == null ? byIds(Set.of(id)).get(id) : content;
    }

    /// The link that an input asks for; null where none is asked for or something is wrong with it.
    public @Nullable UUID link(Problems problems, Path field, @Nullable String id) {
        if (id == null) {
            return null;
        }
        var parsed = TypeId.parse(id).filter(typeId -> typeId.prefix().equals(typeName));
        if (parsed.isEmpty()) {
            problems.invalid(field, "Must be the id of one: " + typeName + "_….");
            return null;
        }
        var found = one(parsed.get().uuid());
        if (found == null) {
            problems.add(Code.NOT_FOUND, field, "There is no such " + typeName + ".");
            return null;
        }
        return found.id;
    }

    /// Opens one for a change: nobody else changes it until the transaction ends.
    ///
    /// @throws Refusal NOT_FOUND, or CONFLICT where somebody changed it since the caller read it
    public E open(String id, int expectedVersion) {
        var content = open(Path.of("id"), id);
        if (content.version != expectedVersion) {
            throw Refusal.conflict(content.version);
        }
        return content;
    }

    /// @throws Refusal NOT_FOUND
    public E open(Path field, String id) {
        var content = TypeId.parse(id)
                .filter(typeId -> typeId.prefix().equals(typeName))
                .map(typeId -> session.find(type, typeId.uuid(), LockModeType.PESSIMISTIC_WRITE))
                .orElse(null);
        if (content == null) {
            throw Refusal.of(Code.NOT_FOUND, field, "There is no such " + typeName + ".");
        }
        return content;
    }

    /// Opens several for a change, in the order of their ids, so that two such changes never wait for each
    /// other; those that do not exist are missing in the answer. Nobody can link to them anew until the
    /// transaction ends.
    Map<UUID, E> opened(Collection<UUID> ids) {
        session.createNativeQuery(
                        "select id from desk.%s where id = any(cast(:ids as uuid[])) order by id for update"
                                .formatted(typeName),
                        UUID.class)
                .setParameter("ids", Keys.array(ids))
                .getResultList();
        return linked(ids);
    }

    /// Deletes one that nothing leads to, and forgets what led to it by a former id.
    ///
    /// @throws Refusal NOT_FOUND, CONFLICT, or IN_USE
    public E remove(String id, int expectedVersion) {
        var content = open(id, expectedVersion);
        session.remove(content);
        try {
            session.flush();
        } catch (ConstraintViolationException e) {
            throw Refusal.of(Code.IN_USE, Path.of("id"), "Others still lead to this " + typeName + ".");
        }
        redirects.forget(content.id);
        return content;
    }

    /// The slug for something: the wanted one, which must be free, or else one made from its title.
    public String slug(Problems problems, @Nullable String wanted, String title, UUID self) {
        return new FreeSlug(session, typeName).of(problems, wanted, title, self);
    }
}
