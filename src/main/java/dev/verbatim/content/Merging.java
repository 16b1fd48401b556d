package dev.verbatim.content;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.Session;

/// Makes duplicates become the one that is kept, in the rows of both editions alike: the desk's connection owns
/// both.
///
/// Names of tables and columns are ours, never a caller's. Fired as an event before anything moves, so that whoever
/// keeps the public edition can see what the duplicates need there.
public final class Merging {

    private static final List<String> EDITIONS = List.of("desk", "live");

    private final Session session;
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
        LiveTurn.take(session);
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

    /// Runs a statement in each edition: `$edition` is its schema; `$kept` and `$duplicates` stand for the ids.
    public void inEditions(String sql) {
        EDITIONS.forEach(edition -> run(sql.replace("$edition", edition)));
    }

    /// Runs a statement once.
    public void run(String sql) {
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

    /// Moves links of a table. None of them becomes a link of the kept one to itself.
    public void move(String table, String link) {
        inEditions("update $edition.%1$s set %2$s = $kept where %2$s = any($duplicates) and id <> $kept"
                .formatted(table, link));
    }

    /// Moves links of a list in which each owner names somebody once: of rows that become alike, the first stays.
    ///
    /// @param list has the columns of `owner` and `position`
    /// @param alike further columns in which rows must agree to be alike
    public void moveOnce(String list, String owner, String link, String... alike) {
        var same = Stream.concat(Stream.of(owner), Stream.of(alike)).collect(Collectors.joining(", "));
        inEditions("""
                with doubled as (
                  select ctid, row_number() over (partition by %4$s order by position) as place from $edition.%1$s
                  where (%3$s = $kept or %3$s = any($duplicates))
                    and %2$s in (select %2$s from $edition.%1$s where %3$s = any($duplicates)))
                delete from $edition.%1$s l using doubled d where l.ctid = d.ctid and d.place > 1""".formatted(list, owner, link, same));
        inEditions("update $edition.%1$s set %2$s = $kept where %2$s = any($duplicates)".formatted(list, link));
    }

    /// Moves the mentions: an article that names several of them names one, as often as all of them together.
    public void moveMentions(String link) {
        inEditions("""
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
                where t.article_id = m.article_id and m.id in (select id from named)""".formatted(link));
        moveOnce("mention", "article_id", link);
    }

    /// Leads ids and slugs to the kept one, and deletes the duplicates. A slug that leads there already through
    /// an earlier merger is noted under a form that no slug has.
    public void close() {
        inEditions("update $edition.redirect set kept_id = $kept where kept_id = any($duplicates)");
        inEditions("""
                insert into $edition.redirect (former_id, type, former_slug, kept_id)
                select d.id, '%1$s', case when r.former_id is null then d.slug else '_' || d.id end, $kept
                from $edition.%1$s d left join $edition.redirect r on r.type = '%1$s' and r.former_slug = d.slug
                where d.id = any($duplicates)""".formatted(type));
        inEditions("delete from $edition.%s where id = any($duplicates)".formatted(type));
        afterwards.forEach(Runnable::run);
    }
}
