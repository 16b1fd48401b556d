package dev.verbatim.content;

import dev.verbatim.edition.PublicationLock;
import dev.verbatim.graph.CurrentGraph;
import dev.verbatim.graph.Graph;
import dev.verbatim.graph.Link;
import dev.verbatim.graph.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;

/// Makes duplicates become the one that is kept, in the rows of both editions alike: the desk's connection owns
/// both. Which links and parts there are the graph tells, so that a new table needs no code here.
///
/// Names of tables and columns are ours, never a caller's. Fired as an event before anything moves, so that whoever
/// keeps the public edition can see what the duplicates need there.
public final class Merging {

    /// An article that names several of them names one, as often as all of them together.
    private static final String ONE_MENTION = """
            with named as (
              select * from $edition.mention
              where (%1$s = $kept or %1$s = any($duplicates))
                and article_id in (select article_id from $edition.mention where %1$s = any($duplicates))),
            printed as (select article_id, as_printed, max(count) as times from named group by article_id, as_printed),
            total as (select article_id, sum(times) as times from printed group by article_id),
            role as (
              select distinct on (article_id) article_id, role_as_printed from named
              where role_as_printed is not null order by article_id, position)
            update $edition.mention m
            set count = t.times, role_as_printed = coalesce(m.role_as_printed, r.role_as_printed)
            from total t left join role r on r.article_id = t.article_id
            where t.article_id = m.article_id and m.id in (select id from named)""";

    private final Session session;
    private final Graph graph;
    private final String type;
    private final UUID kept;
    private final List<UUID> merged;
    private final String duplicates;
    private final List<Runnable> afterwards = new ArrayList<>();

    /// Takes the turn to write the public edition.
    ///
    /// @param type also the name of its table
    /// @param duplicates in the order in which what they bring is appended
    public Merging(Session session, String type, UUID kept, List<UUID> duplicates) {
        this.session = session;
        this.type = type;
        this.kept = kept;
        this.merged = List.copyOf(duplicates);
        PublicationLock.take(session);
        this.graph = CurrentGraph.of(session);
        this.duplicates = duplicates.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
    }

    public String type() {
        return type;
    }

    public UUID kept() {
        return kept;
    }

    public List<UUID> duplicates() {
        return merged;
    }

    /// To be done when everything has moved and the duplicates are gone.
    public void afterwards(Runnable work) {
        afterwards.add(work);
    }

    /// Moves every link that leads to a duplicate, and every part that a duplicate has.
    public void move() {
        for (var link : graph.linksTo(type)) {
            var table = graph.table(link.table());
            if (link.owning()) {
                new MergedParts(this, graph, table, link).move();
            } else {
                move(table, link);
            }
        }
    }

    /// None of them becomes a link of the kept one to itself. Of rows that come to say the same the first stays.
    private void move(Table table, Link link) {
        if (table.name().equals("mention")) {
            inEditions(table, ONE_MENTION.formatted(link.column()));
        }
        var doubles = new Doubles(this, graph, table, link);
        if (graph.holdsNothingTwice(table)) {
            doubles.remove(graph.alike(table, link));
        }
        table.keysWith(link.column()).forEach(doubles::removeWithin);
        inEditions(
                table,
                "update $edition.%1$s set %2$s = $kept where %2$s = any($duplicates)%3$s"
                        .formatted(table.name(), link.column(), link.isWithinItsTable() ? " and id <> $kept" : ""));
    }

    /// Runs a statement in each edition that has the table: `$edition` is its schema; `$kept` and `$duplicates` stand
    /// for the ids.
    void inEditions(Table table, String sql) {
        table.editions().forEach(edition -> run(sql.replace("$edition", edition)));
    }

    /// Runs a statement once.
    void run(String sql) {
        var query = session.createNativeMutationQuery(
                sql.replace("$kept", ":kept").replace("$duplicates", "cast(:duplicates as uuid[])"));
        if (sql.contains("$kept")) {
            query.setParameter("kept", kept);
        }
        if (sql.contains("$duplicates")) {
            query.setParameter("duplicates", duplicates);
        }
        query.executeUpdate();
    }

    /// Leads ids and slugs to the kept one, and deletes the duplicates. What was public once, and is no longer,
    /// leads there in public too. A slug that leads there already through an earlier merger is not noted again.
    public void close() {
        var redirects = graph.table("redirect");
        inEditions(redirects, "update $edition.redirect set kept_id = $kept where kept_id = any($duplicates)");
        inEditions(redirects, """
                with duplicate as (
                  select id, slug from $edition.%1$s where id = any($duplicates)
                  union all select id, slug from $edition.tombstone t
                  where id = any($duplicates) and not exists (select from $edition.%1$s d where d.id = t.id))
                insert into $edition.redirect (former_id, type, former_slug, kept_id, at)
                select d.id, '%1$s', case when r.id is null then d.slug end, $kept, desk.turn()
                from duplicate d left join $edition.redirect r on r.type = '%1$s' and r.former_slug = d.slug""".formatted(type));
        inEditions(graph.table(type), "delete from $edition.%s where id = any($duplicates)".formatted(type));
        inEditions(graph.table("tombstone"), "delete from $edition.tombstone where id = any($duplicates)");
        afterwards.forEach(Runnable::run);
    }
}
