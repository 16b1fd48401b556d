package dev.verbatim.graphql.paging;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/// How a list that hangs on a parent is reached where there are several ways: what is filed under a topic has it as
/// its section, or among its topics. Each way is read in order by an index of its own, as far as the page goes.
///
/// Joined by `or` they would have the whole table read. And where a subquery compares with the id of the parent below
/// `or` or `not`, PostgreSQL may answer with rows of the parent before.
///
/// @param places SQL in brackets that selects the ids `d.id` from which the ways lead, the parent being `p.id`
/// @param ways at least one; an item may be reached by several, and from several places
public record Ways(String places, List<Way> ways) {

    /// @param from what a `from` names, the list's table as `e`
    /// @param condition over `e`, `d.id` and whatever else is named
    public record Way(String from, String condition) {}

    /// The first items of the list, as columns of `e`.
    ///
    /// @param condition what else must hold for `e`
    /// @param direction of the order; empty for ascending
    String first(String table, String condition, String column, String direction, int limit) {
        var order = "order by %s%s, e.id%2$s limit %s".formatted(column, direction, limit);
        return """
                select e.* from (
                  select distinct f.id, f.place from %s d(id) cross join lateral (%s) f
                  order by f.place%s, f.id%3$s limit %s) f
                join %s e on e.id = f.id""".formatted(
                        places,
                        each(way -> "(select e.id, %s as place from %s where %s and %s %s)"
                                .formatted(column, way.from, way.condition, condition, order)),
                        direction,
                        limit,
                        table);
    }

    /// All items, a row each.
    String all(String condition) {
        return "select distinct f.id from %s d(id) cross join lateral (%s) f"
                .formatted(places, each(way -> "select e.id from %s where %s and %s"
                        .formatted(way.from, way.condition, condition)));
    }

    private String each(Function<Way, String> select) {
        return ways.stream().map(select).collect(Collectors.joining(" union all "));
    }
}
