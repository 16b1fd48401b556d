package dev.verbatim;

import dev.verbatim.content.Content;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/// Computes anew what must be live, what must be equal in both editions, and what must be counted, of all that was
/// entered since it was made; tells where the tables say otherwise.
final class LiveAudit {

    /// What needs what, said again by hand.
    private static final String NEED = """
            select 'article', id, 'source', publication_id from live.article
            union all select 'article', id, 'topic', section_id from live.article
            union all select 'article', article_id, 'topic', topic_id from live.article_topic
            union all select 'article', article_id, 'person', person_id from live.byline
            union all select 'article', article_id, 'image', image_id from live.article_image
            union all select 'article', article_id, 'person', person_id from live.mention
            union all select 'article', article_id, 'source', source_id from live.mention
            union all select 'article', article_id, 'topic', topic_id from live.mention
            union all select 'article', article_id, 'source', source_id from live.citation
            union all select 'article', article_id, 'person', speaker_person_id from live.quote
            union all select 'article', article_id, 'source', speaker_source_id from live.quote
            union all select 'article', article_id, 'source', addressee_id from live.quote
            union all select 'article', article_id, 'person', person_id from live.quote_about join live.quote on quote.id = quote_id
            union all select 'article', article_id, 'source', source_id from live.quote_about join live.quote on quote.id = quote_id
            union all select 'article', article_id, 'topic', topic_id from live.quote_about join live.quote on quote.id = quote_id
            union all select 'person', id, 'image', image_id from live.person
            union all select 'person', person_id, 'source', organisation_id from live.affiliation
            union all select 'image', id, 'person', photographer_id from live.image
            union all select 'image', id, 'source', agency_id from live.image
            union all select 'image', image_id, 'person', person_id from live.image_depicts
            union all select 'source', id, 'source', parent_id from live.source
            union all select 'topic', id, 'topic', parent_id from live.topic""";

    private static final String PARTS = """
            with recursive article as (select id from live.article where created_at >= '@since'),
            need(type, id, needs_type, needs_id) as (@need),
            needed(type, id) as (
              select 'article', id from article
              union select n.needs_type, n.needs_id from needed join need n using (type, id)
                where n.needs_id is not null),
            shown(type, id) as (
              select 'article', id from article
              union all select 'person', id from live.person where created_at >= '@since'
              union all select 'source', id from live.source where created_at >= '@since'
              union all select 'topic', id from live.topic where created_at >= '@since'
              union all select 'image', id from live.image where created_at >= '@since')
            select 'nothing needs ' || type || ' ' || id
              from (select * from shown except select * from needed) unneeded
            union all select 'not live: ' || type || ' ' || id
              from (select * from needed except select * from shown) missing""";

    private static final String EQUAL = """
            with counted as (select array['quote_count', 'quoted_at', 'use_count'] as columns),
            shown as (
              select d.id, to_jsonb(d) - columns as desk, to_jsonb(l) - columns as live
                from counted, live.person l join desk.person d using (id) where l.created_at >= '@since'
              union all select d.id, to_jsonb(d) - columns, to_jsonb(l) - columns
                from counted, live.source l join desk.source d using (id) where l.created_at >= '@since'
              union all select d.id, to_jsonb(d), to_jsonb(l)
                from live.topic l join desk.topic d using (id) where l.created_at >= '@since'
              union all select p.id, (select jsonb_agg(a order by a.id) from desk.affiliation a where person_id = p.id),
                  (select jsonb_agg(a order by a.id) from live.affiliation a where person_id = p.id)
                from live.person p where created_at >= '@since'
              union all select p.id, (select jsonb_agg(c order by c.id) from desk.contact c where person_id = p.id and public),
                  (select jsonb_agg(c order by c.id) from live.contact c where person_id = p.id)
                from live.person p where created_at >= '@since')
            select id || ' is ' || desk || ' on the desk and live ' || live from shown where desk is distinct from live""";

    private static final String TALLIES = """
            with person as (
              select id, quote_count, quoted_at,
                (select count(*) from @edition.quote q where q.speaker_person_id = p.id) as quotes,
                (select coalesce(max(dated_at), 'epoch') from @edition.quote q where q.speaker_person_id = p.id) as last
              from @edition.person p where created_at >= '@since'),
            source as (
              select s.id, use_count, (
                select count(*) from @edition.article a where
                  exists (select from @edition.citation c where c.article_id = a.id and c.source_id = s.id)
                  or exists (select from @edition.quote q left join @edition.affiliation f on f.id = q.affiliation_id
                    where q.article_id = a.id and s.id in (q.speaker_source_id, q.addressee_id, f.organisation_id))
                  or exists (select from @edition.article_image i join @edition.image on image.id = i.image_id
                    where i.article_id = a.id and image.agency_id = s.id)) as uses
              from @edition.source s where created_at >= '@since')
            select '@edition.person ' || id || ' has ' || quotes || ' quotes until ' || last || ', not ' || quote_count || ' until ' || quoted_at
              from person where (quote_count, quoted_at) is distinct from (quotes, last)
            union all select '@edition.source ' || id || ' has ' || uses || ' uses, not ' || use_count
              from source where use_count <> uses""";

    private final Tables tables;
    private final Instant since = Content.now();

    LiveAudit(Tables tables) {
        this.tables = tables;
    }

    List<String> faults() {
        return Stream.of(
                        PARTS.replace("@need", NEED),
                        EQUAL,
                        TALLIES.replace("@edition", "desk"),
                        TALLIES.replace("@edition", "live"))
                .flatMap(sql -> tables.column(sql.replace("@since", since.toString())).stream())
                .toList();
    }
}
