package dev.verbatim.quote;

import dev.verbatim.content.Content;
import dev.verbatim.content.Subject;
import dev.verbatim.content.TypeId;
import dev.verbatim.graphql.error.InputPath;
import dev.verbatim.graphql.error.MutationError.Code;
import dev.verbatim.graphql.error.ValidationErrors;
import dev.verbatim.graphql.loading.IdParameter;
import dev.verbatim.graphql.loading.Repositories;
import dev.verbatim.graphql.loading.Repository;
import dev.verbatim.person.Person;
import dev.verbatim.person.PersonLookup;
import dev.verbatim.rowmapping.Read;
import dev.verbatim.rowmapping.Select;
import dev.verbatim.source.NewsSource;
import dev.verbatim.source.SourceLookup;
import dev.verbatim.topic.Topic;
import dev.verbatim.topic.TopicLookup;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/// Who and what quotes are about: people, sources and topics, in the order that an editor gave.
@Singleton
public class QuoteSubjects {

    private static final int MAX = 50;

    private final Session session;
    private final Map<String, Repository<? extends Content>> lookups;

    QuoteSubjects(Session session, PersonLookup people, SourceLookup sources, TopicLookup topics) {
        this.session = session;
        this.lookups = Map.of(Person.TYPE, people, NewsSource.TYPE, sources, Topic.TYPE, topics);
    }

    /// What an input asks for; what is wrong with it goes to the problems.
    List<TypeId> wanted(ValidationErrors problems, InputPath field, @Nullable List<String> ids) {
        problems.size(field, ids, MAX);
        if (ids == null || ids.size() > MAX) {
            return List.of();
        }
        var parsed = ids.stream().map(this::parse).toList();
        var found = found(parsed.stream().flatMap(Optional::stream).toList());
        var wanted = new ArrayList<TypeId>();
        for (int i = 0; i < ids.size(); i++) {
            var subject = parsed.get(i).map(found::get).orElse(null);
            if (parsed.get(i).isEmpty()) {
                problems.invalid(field.then(i), "Must be the id of a person, a source or a topic.");
            } else if (subject == null) {
                problems.add(
                        Code.NOT_FOUND,
                        field.then(i),
                        "There is no such " + parsed.get(i).get().prefix() + ".");
            } else if (wanted.contains(subject)) {
                problems.invalid(field.then(i), "Stands in the list already.");
            } else {
                wanted.add(subject);
            }
        }
        return wanted;
    }

    void replace(UUID quote, List<TypeId> subjects) {
        session.createNativeMutationQuery("delete from quote_about where quote_id = :quote")
                .setParameter("quote", quote)
                .executeUpdate();
        if (subjects.isEmpty()) {
            return;
        }
        session.createNativeMutationQuery("""
                        insert into quote_about (quote_id, position, person_id, source_id, topic_id)
                        select :quote, s.place - 1, case type when 'person' then id end, case type when 'source' then id end,
                          case type when 'topic' then id end
                        from unnest(cast(:types as text[]), cast(:ids as uuid[])) with ordinality s(type, id, place)""")
                .setParameter("quote", quote)
                .setParameter(
                        "types",
                        IdParameter.array(subjects.stream().map(TypeId::prefix).toList()))
                .setParameter(
                        "ids",
                        IdParameter.array(subjects.stream().map(TypeId::uuid).toList()))
                .executeUpdate();
    }

    /// Of each quote; one statement, and one for each kind of subject.
    public Read<Map<UUID, List<Subject>>> of(Set<UUID> quotes) {
        return new Select(session, """
                        select quote_id,
                          case when person_id is not null then 'person' when source_id is not null then 'source' else 'topic' end,
                          coalesce(person_id, source_id, topic_id)
                        from quote_about where quote_id = any(cast(:quotes as uuid[])) order by quote_id, position""")
                .with("quotes", IdParameter.array(quotes))
                .list(row -> new Link(row.uuid(), row.text(), row.uuid()))
                .then(links -> subjects(links.stream().map(Link::subject).toList())
                        .map(subjects -> abouts(quotes, links, subjects)));
    }

    private static Map<UUID, List<Subject>> abouts(Set<UUID> quotes, List<Link> links, Map<TypeId, Content> subjects) {
        var abouts = new HashMap<UUID, List<Subject>>();
        for (var link : links) {
            var subject = subjects.get(link.subject());
            if (subject != null) {
                abouts.computeIfAbsent(link.quote, _ -> new ArrayList<>()).add((Subject) subject);
            }
        }
        quotes.forEach(quote -> abouts.putIfAbsent(quote, List.of()));
        return abouts;
    }

    private record Link(UUID quote, String type, UUID id) {
        TypeId subject() {
            return new TypeId(type, id);
        }
    }

    private Optional<TypeId> parse(String id) {
        return TypeId.parse(id).filter(typeId -> lookups.containsKey(typeId.prefix()));
    }

    private Map<TypeId, TypeId> found(List<TypeId> ids) {
        return subjects(ids).now().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> new TypeId(entry.getValue().typeName(), entry.getValue().id)));
    }

    private Read<Map<TypeId, Content>> subjects(Collection<TypeId> ids) {
        return Repositories.given(ids, type -> Objects.requireNonNull(lookups.get(type), type));
    }
}
