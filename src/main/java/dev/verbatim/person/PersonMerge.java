package dev.verbatim.person;

import dev.verbatim.content.Merging;
import dev.verbatim.graphql.Duplicates;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import java.util.LinkedHashSet;
import java.util.List;
import org.hibernate.Session;

/// Merges people who were entered more than once. What the duplicates said, wrote, held and are called becomes
/// the kept one's; what only they have on record, such as a description, fills a gap there. Runs inside the
/// caller's transaction.
@Singleton
class PersonMerge {

    private final PersonLookup lookup;
    private final Session session;
    private final Event<Merging> merges;

    PersonMerge(PersonLookup lookup, Session session, Event<Merging> merges) {
        this.lookup = lookup;
        this.session = session;
        this.merges = merges;
    }

    Person merge(String keepId, List<String> duplicateIds) {
        var people = Duplicates.open(lookup, keepId, duplicateIds);
        var kept = people.kept();
        people.merged().forEach(duplicate -> gather(kept, duplicate));
        kept.touch();
        session.flush();

        var merging = new Merging(
                session,
                Person.TYPE,
                kept.id,
                people.merged().stream().map(duplicate -> duplicate.id).toList());
        merges.fire(merging);
        merging.move("quote", "speaker_person_id");
        merging.move("image", "photographer_id");
        merging.moveOnce("byline", "article_id", "person_id", "role");
        merging.moveOnce("quote_about", "quote_id", "person_id");
        merging.moveOnce("image_depicts", "image_id", "person_id");
        merging.moveMentions("person_id");
        moveAffiliations(merging);
        moveContacts(merging);
        merging.close();
        return kept;
    }

    private static void gather(Person kept, Person duplicate) {
        var aliases = new LinkedHashSet<>(kept.aliases);
        aliases.add(duplicate.name);
        aliases.addAll(duplicate.aliases);
        aliases.remove(kept.name);
        kept.aliases = List.copyOf(aliases);
        var sameAs = new LinkedHashSet<>(kept.sameAs);
        sameAs.addAll(duplicate.sameAs);
        kept.sameAs = List.copyOf(sameAs);
        if (kept.description == null) {
            kept.description = duplicate.description;
        }
        if (kept.imageId == null) {
            kept.imageId = duplicate.imageId;
        }
    }

    /// The desk knows which ones are equal; live follows it, since there the kept one may not be yet.
    private static void moveAffiliations(Merging merging) {
        append(merging, "affiliation");
        var equal = """
                with all_held as (
                  select id, first_value(id) over (
                    partition by organisation_id, title, since, until order by position) as first_id
                  from desk.affiliation where person_id = $kept),
                equal as (select id, first_id from all_held where id <> first_id)
                """;
        merging.inEditions(equal + "update $edition.quote q set affiliation_id = equal.first_id from equal "
                + "where q.affiliation_id = equal.id");
        merging.run(equal + "delete from live.affiliation a using equal where a.id = equal.id");
        merging.run(equal + "delete from desk.affiliation a using equal where a.id = equal.id");
    }

    private static void moveContacts(Merging merging) {
        append(merging, "contact");
        merging.inEditions("""
                delete from $edition.contact c using (
                  select id, row_number() over (partition by channel, value order by position) as place
                  from $edition.contact where person_id = $kept) d
                where c.id = d.id and d.place > 1""");
    }

    /// Puts the duplicates' rows behind the kept one's.
    private static void append(Merging merging, String list) {
        merging.inEditions("""
                update $edition.%1$s l set person_id = $kept, position = d.place
                from (
                  select id, row_number() over (
                    order by coalesce(array_position($duplicates, person_id), 0), position) - 1 as place
                  from $edition.%1$s where person_id = $kept or person_id = any($duplicates)) d
                where l.id = d.id""".formatted(list));
    }
}
