package dev.verbatim.graphql.loading;

import dev.verbatim.content.TypeId;
import dev.verbatim.graphql.error.BadValue;
import dev.verbatim.graphql.error.RequestError;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Reads ids that callers give in queries and filters.
public final class Ids {

    public static final int MAX = 100;

    /// Those of merged contents stand for the kept ones.
    private static final String KEPT = "(select coalesce(r.kept_id, i.id) from unnest(cast(? as uuid[])) i(id) "
            + "left join redirect r on r.former_id = i.id)";

    /// SQL for: equal to one of these ids, given as [#array] has them. As an array, which an index serves within an or
    // as well.
    public static final String ANY_KEPT = "any(array" + KEPT + ")";

    /// SQL for one id, given as it is. As a value, so that an index serves conditions and order alike.
    public static final String KEPT_ONE =
            "(select coalesce((select r.kept_id from redirect r where r.former_id = i.id), i.id)"
                    + " from (select cast(? as uuid)) i(id))";

    private Ids() {}

    /// @throws RequestError BAD_INPUT where it is no id of one of these types
    public static TypeId of(String id, String... types) {
        return TypeId.parse(id)
                .filter(typeId -> Set.of(types).contains(typeId.prefix()))
                .orElseThrow(() -> new BadValue(
                        id, "must be the id of " + article(types[0]) + (types.length == 1 ? "" : " or the like")));
    }

    public static UUID uuid(String id, String... types) {
        return of(id, types).uuid();
    }

    /// As a PostgreSQL array.
    ///
    /// @throws RequestError BAD_INPUT for more than 100 ids, or one of another type
    public static String array(List<String> ids, String... types) {
        atMost(ids);
        return IdParameter.array(ids.stream().map(id -> uuid(id, types)).toList());
    }

    public static void atMost(List<?> values) {
        if (values.size() > MAX) {
            throw RequestError.badInput("At most " + MAX + " values may be asked for at once.");
        }
    }

    /// Exactly one of the two must be given.
    public static void oneOf(@Nullable String id, @Nullable String slug) {
        if ((id == null) == (slug == null)) {
            throw RequestError.badInput("Give id or slug, one of them.");
        }
    }

    private static String article(String type) {
        return ("ai".indexOf(type.charAt(0)) >= 0 ? "an " : "a ") + type;
    }
}
