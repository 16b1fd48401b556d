package dev.verbatim.graphql.loading;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.verbatim.content.Content;
import dev.verbatim.content.Node;
import dev.verbatim.content.ReadSet;
import dev.verbatim.content.Slug;
import dev.verbatim.content.TypeId;
import dev.verbatim.rowmapping.Read;
import dev.verbatim.rowmapping.ReadTransaction;
import dev.verbatim.rowmapping.RowMapper;
import dev.verbatim.rowmapping.Select;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/// Finds the contents of one kind by their ids and slugs, for reading only; what was merged is found under its former
/// id and slug too.
abstract class Finder<E extends Content> {

    /// Takes 4 MB of memory.
    private static final int KNOWN_SLUGS = 20_000;

    protected final Session session;
    private final Class<E> type;
    private final String typeName;
    /// Whose they were when somebody last looked.
    private final Cache<String, UUID> slugs = Caffeine.newBuilder()
            .maximumSize(KNOWN_SLUGS)
            .executor(Runnable::run)
            .build();

    Finder(Session session, Class<E> type, String typeName) {
        this.session = session;
        this.type = type;
        this.typeName = typeName;
    }

    Class<E> type() {
        return type;
    }

    public String typeName() {
        return typeName;
    }

    /// By ids that are links of ours; those that lead nowhere are missing in the answer.
    Read<Map<UUID, E>> read(Collection<UUID> ids) {
        var keys = new IdParameter("ids", ids);
        var entities = RowMapper.of(session, type);
        return keys.select(session, entities, "ids", () -> "select %s from %s e%s where %s"
                        .formatted(entities.columns("e"), typeName, entities.joins("e"), keys.in("e.id")))
                .upTo(ids.size(), entities.isWide())
                .into(new HashMap<>(), (found, row) -> {
                    var content = row.entity(entities);
                    found.put(content.id, content);
                });
    }

    /// By ids that callers gave.
    public Map<UUID, E> byIds(Collection<UUID> ids) {
        return given(ids).now();
    }

    /// By ids that callers gave.
    public Read<Map<UUID, E>> given(Collection<UUID> ids) {
        ids.forEach(ReadSet::at);
        var keys = new IdParameter("ids", ids);
        var entities = RowMapper.of(session, type);
        return keys.select(session, entities, "given ids", () ->
                        """
                        select p.id, %1$s from %2$s join %3$s e on e.id = coalesce(
                            (select o.id from %3$s o where o.id = p.id),
                            (select r.kept_id from redirect r where r.former_id = p.id))%4$s""".formatted(entities.columns("e"), keys.rows(), typeName, entities.joins("e")))
                .upTo(ids.size(), entities.isWide())
                .into(new HashMap<UUID, E>(), (found, row) -> found.put(row.uuid(), row.entity(entities)))
                .map(found -> {
                    if (found.size() < ids.size()) {
                        // one may be a former id of what is not in this edition yet
                        ReadSet.atTable(typeName);
                    }
                    return found;
                });
    }

    /// By ids that callers gave, as they gave them.
    Read<Map<TypeId, Content>> givenOfKind(Collection<UUID> ids) {
        return given(ids).map(found -> found.entrySet().stream()
                .collect(Collectors.toMap(entry -> new TypeId(typeName, entry.getKey()), Map.Entry::getValue)));
    }

    /// The same as nodes: all contents are some.
    Read<Map<TypeId, Node>> nodes(Collection<UUID> ids) {
        return givenOfKind(ids).map(found -> found.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> (Node) entry.getValue())));
    }

    /// The answer of a single query.
    ///
    /// @throws RequestError BAD_INPUT unless exactly one of them is given, or for the id of something else
    public @Nullable E one(@Nullable String id, @Nullable String slug) {
        Ids.oneOf(id, slug);
        return slug == null ? byId(Ids.uuid(Objects.requireNonNull(id), typeName)) : bySlug(slug);
    }

    /// The answer of a single query by an id that the caller gave.
    public @Nullable E byId(UUID id) {
        return expecting(id, () -> given(Set.of(id)).<@Nullable E>map(found -> found.get(id)));
    }

    /// What has not the form of a slug is nobody's, and need not be looked for.
    private @Nullable E bySlug(String slug) {
        if (!Slug.isValid(slug)) {
            return null;
        }
        var expected = slugs.getIfPresent(slug);
        var found = expected == null ? read(slug).alone() : expecting(expected, () -> read(slug));
        if (found != null && !found.id.equals(expected)) {
            slugs.put(slug, found.id);
        }
        return found;
    }

    /// Looks for something, and in the same message to the database for what the operation asks of it.
    ///
    /// @param look may be begun anew
    private @Nullable E expecting(UUID id, Supplier<Read<@Nullable E>> look) {
        if (!FetchContext.foresee(() -> RowMapper.unread(session, type, id))) {
            return look.get().alone();
        }
        var found = FetchContext.current().loaders().dispatchWith(look.get());
        if (found == null || found.id.equals(id)) {
            return found;
        }
        FetchContext.forget();
        ReadTransaction.again();
        return look.get().now();
    }

    private Read<@Nullable E> read(String wanted) {
        var entities = RowMapper.of(session, type);
        var sql = entities.sql(() -> """
                        select e.slug, %1$s from %2$s e%3$s where e.id = coalesce(
                            (select o.id from %2$s o where o.slug = :slug),
                            (select r.kept_id from redirect r where r.type = '%2$s' and r.former_slug = :slug))""".formatted(entities.columns("e"), typeName, entities.joins("e")), "slug");
        return new Select(session, sql)
                .with("slug", wanted)
                .list(row -> {
                    if (!row.text().equals(wanted)) {
                        lookedForFreeSlug();
                    }
                    return row.entity(entities);
                })
                .<@Nullable E>map(found -> {
                    if (found.isEmpty()) {
                        lookedForFreeSlug();
                        return null;
                    }
                    return found.getFirst();
                });
    }

    /// A slug that is free may be taken, or may come to lead to another.
    private void lookedForFreeSlug() {
        ReadSet.atTable(typeName);
        ReadSet.atTable("redirect");
    }
}
