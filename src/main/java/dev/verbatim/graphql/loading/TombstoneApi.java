package dev.verbatim.graphql.loading;

import dev.verbatim.content.Node;
import dev.verbatim.content.ReadSet;
import dev.verbatim.content.Slug;
import dev.verbatim.content.Tombstone;
import dev.verbatim.content.TombstoneKind;
import dev.verbatim.content.TypeId;
import dev.verbatim.rowmapping.Row;
import dev.verbatim.rowmapping.Select;
import io.smallrye.graphql.api.Nullable;
import java.sql.SQLException;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.hibernate.Session;

/// What once was public and is no longer, so that a site can tell gone from never there, and redirect.
///
/// It is read from the public edition whoever asks: what stands on the desk alone leaves nothing behind.
@GraphQLApi
public class TombstoneApi {

    private static final String BY_ID = """
            select type, former_id, former_slug, 'MERGED', at, kept_id
            from live.redirect where former_id = :id and type = :type
            union all
            select type, id, slug, kind, at, null from live.tombstone where id = :id and type = :type""";

    /// Of what had the slug among articles, people, sources and topics, in this order.
    private static final String BY_SLUG = """
            select type, id, slug, kind, at, moved from (
              select r.type, coalesce(r.former_id, r.kept_id) as id, r.former_slug as slug,
                case when r.former_id is not null then 'MERGED' else coalesce(t.kind, 'RENAMED') end as kind,
                case when r.former_id is not null then r.at else coalesce(t.at, r.at) end as at,
                case when t.id is null then r.kept_id end as moved
              from live.redirect r left join live.tombstone t on t.id = r.kept_id
              where r.former_slug = :slug
              union all
              select type, id, slug, kind, at, null from live.tombstone where slug = :slug) s
            order by type limit 1""";

    private final Session session;
    private final Repositories lookups;
    private final LinkLoader links;

    TombstoneApi(Session session, Repositories lookups, LinkLoader links) {
        this.session = session;
        this.lookups = lookups;
        this.links = links;
    }

    @Query
    @Description(
            "What once stood here in public and why it no longer does, so that a site can answer 410 or redirect; by id or by "
                    + "slug. Null for what never was public, and for what still stands there. Where several kinds had the slug, it is "
                    + "the article, then the person, the source, the topic. BAD_INPUT for what is no id.")
    public @Nullable Tombstone tombstone(@Id @Nullable @Name("id") String id, @Nullable @Name("slug") String slug) {
        Ids.oneOf(id, slug);
        return slug == null ? byId(Ids.of(Objects.requireNonNull(id), lookups.typeNames())) : bySlug(slug);
    }

    @Description("What took its place; null where nothing did, or where that is not public itself.")
    public CompletionStage<@Nullable Node> movedTo(@Source Tombstone tombstone) {
        var moved = tombstone.moved();
        if (moved == null) {
            return CompletableFuture.completedFuture(null);
        }
        return links.to(moved).<@Nullable Node>thenApply(found -> (Node) found);
    }

    private @Nullable Tombstone byId(TypeId id) {
        ReadSet.at(id.uuid());
        return first(new Select(session, BY_ID).with("id", id.uuid()).with("type", id.prefix()));
    }

    private @Nullable Tombstone bySlug(String slug) {
        if (!Slug.isValid(slug)) {
            return null;
        }
        ReadSet.atTable("redirect");
        ReadSet.atTable("tombstone");
        return first(new Select(session, BY_SLUG).with("slug", slug));
    }

    private static @Nullable Tombstone first(Select select) {
        return select.list(TombstoneApi::tombstone).alone().stream().findFirst().orElse(null);
    }

    private static Tombstone tombstone(Row row) throws SQLException {
        var type = row.text();
        var id = new TypeId(type, row.uuid());
        var slug = row.optionalText();
        var kind = TombstoneKind.valueOf(row.text());
        var at = row.instant();
        var moved = row.optionalUuid();
        return new Tombstone(id.toString(), slug, kind, at, moved == null ? null : new TypeId(type, moved));
    }
}
