package dev.verbatim.publishing;

import dev.verbatim.graph.Graph;
import dev.verbatim.graph.Needs;

/// The statements that find what must stand beside what in the public edition, over `:types` and `:ids`, those of some
/// items; each selects `type` and `id`.
///
/// @param brought the items, and what they need by the desk's links that is not live yet, and so on
/// @param needed what the items need as they are live, directly and through others; not the items themselves
/// @param unneeded those of the items that nothing else in the public edition needs; items that only need one another
///     are among them
record LiveNeeds(String brought, String needed, String unneeded) {

    private static final String BROUGHT = """
            with recursive brought(type, id) as (
              select cast(type as text), id from unnest(:types, :ids) i(type, id)
              union
              select n.type, n.id from brought cross join lateral (%s) n
              where not %s)
            select type, id from brought""";

    private static final String NEEDED = """
            with recursive item(type, id) as (
              select cast(type as text), id from unnest(:types, :ids) i(type, id)),
            needed(type, id) as (
              select n.type, n.id from item cross join lateral (%s) n
              union
              select n.type, n.id from needed cross join lateral (%s) n)
            select type, id from needed except select type, id from item""";

    private static final String UNNEEDED = """
            with recursive candidate(type, id) as (
              select cast(type as text), id from unnest(:types, :ids) c(type, id)),
            needed(type, id) as (
              select c.type, c.id from candidate c cross join lateral (
                select from (%s) n
                where not exists (select from candidate d where d.type = n.type and d.id = n.id) limit 1) n
              union
              select c.type, c.id from needed cross join lateral (%s) n
                join candidate c on c.type = n.type and c.id = n.id)
            select type, id from candidate except select type, id from needed""";

    static LiveNeeds of(Graph graph) {
        var needs = new Needs(graph);
        return new LiveNeeds(
                BROUGHT.formatted(needs.of("desk", "brought"), needs.isLive("n")),
                NEEDED.formatted(needs.of("live", "item"), needs.of("live", "needed")),
                UNNEEDED.formatted(needs.on("live", "c"), needs.of("live", "needed")));
    }
}
