package dev.verbatim.quote;

import dev.verbatim.article.Article;
import dev.verbatim.content.Looked;
import dev.verbatim.graphql.Listing;
import dev.verbatim.person.Person;
import dev.verbatim.quote.ProvenanceTrail.Link;
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
            select c.start as start, {q.*}, {a.*}, {publication.*}, {person.*}, {source.*}, {addressee.*}
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

    Map<UUID, List<ProvenanceStep>> of(Set<UUID> quotes) {
        var corrected = corrections.of(quotes);
        var chains = chains(quotes);
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

    private Map<UUID, List<Link>> chains(Set<UUID> quotes) {
        var rows = session.createNativeQuery(CHAINS, Object[].class)
                .addScalar("start", UUID.class)
                .addEntity("q", Quote.class)
                .addEntity("a", Article.class)
                .addEntity("publication", NewsSource.class)
                .addEntity("person", Person.class)
                .addEntity("source", NewsSource.class)
                .addEntity("addressee", NewsSource.class)
                .setParameter("quotes", Listing.array(quotes))
                .getResultList();
        var chains = new HashMap<UUID, List<Link>>();
        for (var row : rows) {
            var origin = ((Quote) row[1]).originId;
            if (origin != null) {
                Looked.at(origin);
            }
            chains.computeIfAbsent((UUID) row[0], _ -> new ArrayList<>())
                    .add(new Link(
                            (Quote) row[1],
                            (Article) row[2],
                            (NewsSource) row[3],
                            (Person) row[4],
                            (NewsSource) row[5],
                            (NewsSource) row[6]));
        }
        return chains;
    }
}
