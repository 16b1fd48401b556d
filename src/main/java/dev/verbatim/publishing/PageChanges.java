package dev.verbatim.publishing;

import dev.verbatim.graph.CurrentGraph;
import dev.verbatim.graph.Needs;
import dev.verbatim.publishing.LiveEdition.Item;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;

/// Gives the live articles whose own page shows a change the time of it, so that whoever follows the public edition
/// by `modifiedAt` reads them again. Works under the publication lock, before the change is copied.
///
/// A page shows the names and slugs of the people, sources and topics that the article leads to, its pictures with
/// all that is said of them, what speakers hold and where, what contradicts its quotes, and where these came from.
/// What else is on record of somebody, such as a description, is shown by pages of their own.
@Singleton
class PageChanges {

    /// Of one content, `:id`: it, where its page shows a change of it.
    private static final Map<String, String> CHANGED = Map.of(
            "person", named("person", "name", "slug"),
            "source", named("source", "name", "slug", "kind"),
            "topic", named("topic", "name", "slug"),
            "image", """
                    select d.id from desk.image d join live.image l on l.id = d.id where d.id = :id and (
                      to_jsonb(d) - array['version', 'created_at', 'updated_at']
                        <> to_jsonb(l) - array['version', 'created_at', 'updated_at']
                      or array(select person_id from desk.image_depicts where image_id = d.id order by position)
                        <> array(select person_id from live.image_depicts where image_id = d.id order by position))""");

    /// What a person, `:id`, holds as pages show it.
    private static final String CHANGED_AFFILIATION = """
            select d.id from desk.affiliation d join live.affiliation l on l.id = d.id
            where d.person_id = :id and (d.title, d.organisation_id) is distinct from (l.title, l.organisation_id)""";

    /// Over `item`, contents with `type` and `id`, and `affiliation`, with `id`.
    private static final String SHOWING = """
            user_of(type, id) as (select n.type, n.id from item cross join lateral (%1$s) n),
            picture(type, id) as (select type, id from user_of where type = 'image'),
            source_quote(id) as (
              select q.id from item join live.quote q on q.speaker_person_id = item.id where item.type = 'person'
              union all select q.id from item join live.quote q on q.speaker_source_id = item.id where item.type = 'source'
              union all select q.id from item join live.quote q on q.addressee_id = item.id where item.type = 'source'
              union all select q.id from item join live.article a on a.publication_id = item.id
                join live.quote q on q.article_id = a.id where item.type = 'source'),
            %3$s
            select id from user_of where type = 'article'
            union select n.id from picture cross join lateral (%2$s) n where n.type = 'article'
            union select q.article_id from affiliation f join live.quote q on q.affiliation_id = f.id
            union select q.article_id from item join live.affiliation f on f.organisation_id = item.id
              join live.quote q on q.affiliation_id = f.id where item.type = 'source'
            union select article_id from repeat""";

    /// Quotes that repeat those of `source_quote`, and those that repeat these.
    private static final String REPEATS = """
            repeat(id, article_id) as (
              select r.id, r.article_id from source_quote s join live.quote r on r.origin_id = s.id
              union select r.id, r.article_id from repeat b join live.quote r on r.origin_id = b.id)""";

    private static final String OF_PUBLICATION = """
            with recursive
            own(id) as (
              select id from desk.quote where article_id = :article union select id from live.quote where article_id = :article),
            marked(edition, quote_id, other_id, note) as (
              select 'desk', quote_id, other_id, note from desk.contradiction
                where quote_id in (select id from own) or other_id in (select id from own)
              union all select 'live', quote_id, other_id, note from live.contradiction
                where quote_id in (select id from own) or other_id in (select id from own)),
            mark(quote_id, other_id) as (
              select quote_id, other_id from marked group by quote_id, other_id, note having count(*) = 1),
            source_quote(id) as (
              select own.id from own left join desk.quote d on d.id = own.id left join live.quote l on l.id = own.id
              where (d.text, d.act, d.speaker_person_id, d.speaker_source_id, d.speaker_as_printed, d.role_as_printed,
                  d.addressee_id, d.said_as_printed, d.said_date, d.origin_id)
                is distinct from (l.text, l.act, l.speaker_person_id, l.speaker_source_id, l.speaker_as_printed,
                  l.role_as_printed, l.addressee_id, l.said_as_printed, l.said_date, l.origin_id)
                or (select (headline, slug, publication_id, published_at) from desk.article where id = :article)
                  is distinct from (select (headline, slug, publication_id, published_at) from live.article where id = :article)),
            %s
            select article_id from live.quote
              where id in (select quote_id from mark union select other_id from mark) and article_id <> :article
            union select article_id from repeat where article_id <> :article""".formatted(REPEATS);

    private static final String OF_WITHDRAWAL = """
            with recursive
            source_quote(id) as (select id from live.quote where article_id = :article),
            %s
            select q.article_id from source_quote s
              join live.contradiction c on s.id in (c.quote_id, c.other_id)
              join live.quote q on q.id in (c.quote_id, c.other_id) where q.article_id <> :article
            union select article_id from repeat where article_id <> :article""".formatted(REPEATS);

    private final Session session;

    PageChanges(Session session) {
        this.session = session;
    }

    private static String named(String table, String... columns) {
        return "select d.id from desk.%1$s d join live.%1$s l on l.id = d.id where d.id = :id and (d.%2$s) <> (l.%3$s)"
                .formatted(table, String.join(", d.", columns), String.join(", l.", columns));
    }

    /// Of something that is live and was saved on the desk.
    void saved(Item item) {
        var changed = CHANGED.get(item.type());
        if (changed == null || !isShown(item, changed)) {
            return;
        }
        var items = "item(type, id) as (select cast(:type as text), c.id from (%s) c), affiliation(id) as (%s)"
                .formatted(changed, CHANGED_AFFILIATION);
        takeTime();
        session.createNativeQuery(modify(showing(items)), Integer.class)
                .setParameter("type", item.type())
                .setParameter("id", item.id())
                .getSingleResult();
    }

    private boolean isShown(Item item, String changed) {
        return (boolean) session.createNativeQuery(
                        "select exists (%s) or exists (%s)".formatted(changed, CHANGED_AFFILIATION), Boolean.class)
                .setParameter("id", item.id())
                .getSingleResult();
    }

    /// Of what is about to become another, which has another name.
    void merging(String type, List<UUID> duplicates) {
        var items = "item(type, id) as (select cast(:type as text), d.id from unnest(:ids) d(id)), "
                + "affiliation(id) as (select cast(null as uuid) where false)";
        takeTime();
        session.createNativeQuery(modify(showing(items)), Integer.class)
                .setParameter("type", type)
                .setParameter("ids", duplicates.toArray(UUID[]::new))
                .getSingleResult();
    }

    /// Somebody may stand on a hundred thousand pages.
    private void takeTime() {
        session.createNativeMutationQuery("set local statement_timeout = '15s'").executeUpdate();
    }

    /// Of an article that is about to go live, as other pages show it.
    void publishing(UUID article) {
        others(OF_PUBLICATION, article);
    }

    /// Of an article that is about to leave, as other pages show it.
    void withdrawing(UUID article) {
        others(OF_WITHDRAWAL, article);
    }

    private void others(String articles, UUID article) {
        session.createNativeQuery(modify(articles), Integer.class)
                .setParameter("article", article)
                .getSingleResult();
    }

    private static String modify(String articles) {
        return "select desk.modify_articles(array(%s))".formatted(articles);
    }

    private String showing(String items) {
        var needs = new Needs(CurrentGraph.of(session));
        return "with recursive %s, %s"
                .formatted(items, SHOWING.formatted(needs.on("live", "item"), needs.on("live", "picture"), REPEATS));
    }
}
