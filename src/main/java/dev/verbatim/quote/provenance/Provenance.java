package dev.verbatim.quote.provenance;

import dev.verbatim.article.Article;
import dev.verbatim.article.Correction;
import dev.verbatim.content.ReadSet;
import dev.verbatim.graphql.loading.IdParameter;
import dev.verbatim.person.Person;
import dev.verbatim.quote.Corrections;
import dev.verbatim.quote.Quote;
import dev.verbatim.quote.provenance.ProvenanceTrail.Link;
import dev.verbatim.rowmapping.Read;
import dev.verbatim.rowmapping.RowMapper;
import dev.verbatim.rowmapping.Select;
import dev.verbatim.source.NewsSource;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;

/// Reads where quotes come from: two statements for any number of quotes.
///
/// A quote is followed back over at most 20 others. What is not in this edition ends the way, and so does a
/// circle.
@Singleton
class Provenance {

    private static final String CHAINS = """
            with recursive chain(start, id, depth, path) as (
              select p.id, p.id, 0, array[p.id] from unnest(cast(:quotes as uuid[])) p(id)
              union all
              select c.start, o.id, c.depth + 1, c.path || o.id
              from chain c join quote q on q.id = c.id join quote o on o.id = q.origin_id
              where c.depth < 20 and o.id <> all(c.path))
            select c.start, %s, %s, %s, %s, %s, %s
            from chain c
            join quote q on q.id = c.id
            join article a on a.id = q.article_id
            left join source publication on publication.id = a.publication_id
            left join person person on person.id = q.speaker_person_id
            left join source source on source.id = q.speaker_source_id
            left join source addressee on addressee.id = q.addressee_id
            order by c.start, c.depth""";

    private final Session session;
    private final Corrections corrections;

    Provenance(Session session, Corrections corrections) {
        this.session = session;
        this.corrections = corrections;
    }

    Read<Map<UUID, List<ProvenanceStep>>> of(Set<UUID> quotes) {
        return corrections.of(quotes).with(chains(quotes), (corrected, chains) -> steps(quotes, corrected, chains));
    }

    private static Map<UUID, List<ProvenanceStep>> steps(
            Set<UUID> quotes, Map<UUID, List<Correction>> corrected, Map<UUID, List<Link>> chains) {
        var steps = new HashMap<UUID, List<ProvenanceStep>>();
        for (var quote : quotes) {
            var chain = chains.get(quote);
            steps.put(
                    quote,
                    chain == null
                            ? List.of()
                            : new ProvenanceTrail(chain, corrected.getOrDefault(quote, List.of())).steps());
        }
        return steps;
    }

    private Read<Map<UUID, List<Link>>> chains(Set<UUID> quotes) {
        var quoteRows = RowMapper.whole(session, Quote.class);
        var articles = RowMapper.whole(session, Article.class);
        var people = RowMapper.whole(session, Person.class);
        var sources = RowMapper.whole(session, NewsSource.class);
        return new Select(
                        session,
                        CHAINS.formatted(
                                quoteRows.columns("q"),
                                articles.columns("a"),
                                sources.columns("publication"),
                                people.columns("person"),
                                sources.columns("source"),
                                sources.columns("addressee")))
                .with("quotes", IdParameter.array(quotes))
                .into(new HashMap<>(), (chains, row) -> {
                    var start = row.uuid();
                    var link = new Link(
                            row.entity(quoteRows),
                            row.entity(articles),
                            row.optional(sources),
                            row.optional(people),
                            row.optional(sources),
                            row.optional(sources));
                    if (link.quote().originId != null) {
                        ReadSet.at(link.quote().originId);
                    }
                    chains.computeIfAbsent(start, _ -> new ArrayList<>()).add(link);
                });
    }
}
