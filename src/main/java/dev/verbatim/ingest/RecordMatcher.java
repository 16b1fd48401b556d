package dev.verbatim.ingest;

import dev.verbatim.graphql.loading.IdParameter;
import dev.verbatim.rowmapping.Row;
import dev.verbatim.rowmapping.Select;
import dev.verbatim.text.Folding;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/// Finds the people and sources on record whom the names of a text may mean. A name leads to somebody only where it is
/// the name or an alias of exactly one on record, and where nothing that the text says of them speaks against it; all
/// others who come close are candidates, for an editor to choose from.
@Singleton
class RecordMatcher {

    private static final int CLOSE = 20;
    private static final int CANDIDATES = 5;
    /// From here on, names of several words differ by their spelling; PostgreSQL's measure of shared trigrams.
    private static final double ALIKE = 0.55;

    private final Session session;

    RecordMatcher(Session session) {
        this.session = session;
    }

    /// A name of the text.
    ///
    /// @param names all forms that are names in full, abbreviations too; the first is the one to go by
    /// @param role what the text says of them
    record Named(List<String> names, @Nullable String role) {
        String name() {
            return names.getFirst();
        }

        /// By which the index finds it.
        String letters() {
            return Folding.letters(Folding.folded(name()));
        }
    }

    /// @param match the one whom it must be
    /// @param candidates the closest first; empty where there is a match
    record Found(@Nullable UUID match, List<UUID> candidates) {
        static final Found NOBODY = new Found(null, List.of());
    }

    private record Close(UUID id, String name, List<String> aliases, double near) {
        boolean isCalled(List<String> names) {
            return names.stream()
                    .anyMatch(wanted -> NameComparison.same(wanted, name)
                            || aliases.stream().anyMatch(alias -> NameComparison.same(wanted, alias)));
        }
    }

    /// For each of the names, in their order.
    List<Found> people(List<Named> named) {
        var close = close("person", "true", named);
        var roles = roles(close.stream().flatMap(List::stream).map(Close::id).toList());
        var found = new ArrayList<Found>();
        for (int i = 0; i < named.size(); i++) {
            found.add(person(named.get(i), close.get(i), roles));
        }
        return found;
    }

    /// For each of the names, in their order; unnamed sources are left out.
    List<Found> sources(List<Named> named) {
        var close = close("source", "e.kind not in ('UNNAMED_PERSON', 'UNNAMED_GROUP')", named);
        var found = new ArrayList<Found>();
        for (int i = 0; i < named.size(); i++) {
            var names = named.get(i).names;
            var exact = close.get(i).stream().filter(one -> one.isCalled(names)).toList();
            found.add(
                    exact.size() == 1
                            ? new Found(exact.getFirst().id, List.of())
                            : new Found(null, candidates(close.get(i), names)));
        }
        return found;
    }

    private static Found person(Named named, List<Close> close, Map<UUID, Set<String>> roles) {
        var exact = close.stream().filter(one -> one.isCalled(named.names)).toList();
        var fitting = exact.stream()
                .filter(one -> exact.size() == 1
                        ? !speaksAgainst(named.role, roles.get(one.id))
                        : speaksFor(named.role, roles.get(one.id)))
                .toList();
        return fitting.size() == 1
                ? new Found(fitting.getFirst().id, List.of())
                : new Found(null, candidates(close, named.names));
    }

    private static boolean speaksFor(@Nullable String role, @Nullable Set<String> held) {
        return role != null
                && held != null
                && NameComparison.stems(role).stream().anyMatch(held::contains);
    }

    /// Nothing known of the one or the other speaks against nobody.
    private static boolean speaksAgainst(@Nullable String role, @Nullable Set<String> held) {
        return role != null && held != null && !held.isEmpty() && !speaksFor(role, held);
    }

    private static List<UUID> candidates(List<Close> close, List<String> names) {
        return close.stream()
                .filter(one -> one.near >= ALIKE
                        || one.isCalled(names)
                        || NameComparison.lastWord(one.name).equals(NameComparison.lastWord(names.getFirst())))
                .limit(CANDIDATES)
                .map(Close::id)
                .toList();
    }

    private List<List<Close>> close(String table, String condition, List<Named> named) {
        var close = new ArrayList<List<Close>>();
        named.forEach(_ -> close.add(new ArrayList<>()));
        if (named.isEmpty()) {
            return close;
        }
        return new Select(session, """
                        select n.place, t.id, t.name, t.aliases, t.near
                        from unnest(:names) with ordinality n(name, place)
                        cross join lateral (
                          select e.id, e.name, e.aliases, (
                            select max(similarity(called, n.name))
                            from string_to_table(split_part(e.search, E'\\002', 1), E'\\001') called) as near
                          from %s e
                          where e.search %%> n.name and %s
                          order by near desc, e.id limit %s) t
                        order by n.place, t.near desc, t.id""".formatted(table, condition, CLOSE))
                .with("names", named.stream().map(Named::letters).toArray(String[]::new))
                .into(close, (all, row) -> all.get(row.number() - 1).add(close(row)))
                .now();
    }

    private static Close close(Row row) throws SQLException {
        return new Close(row.uuid(), row.text(), row.texts(), row.decimal());
    }

    /// The stems of the titles and organisations of people.
    private Map<UUID, Set<String>> roles(Collection<UUID> people) {
        return new Select(session, """
                        select a.person_id, concat_ws(' ', a.title, s.name, array_to_string(s.aliases, ' '))
                        from affiliation a left join source s on s.id = a.organisation_id
                        where a.person_id = any(cast(:people as uuid[]))""")
                .with("people", IdParameter.array(people))
                .into(new HashMap<UUID, Set<String>>(), (roles, row) -> roles.computeIfAbsent(
                                row.uuid(), _ -> new HashSet<>())
                        .addAll(NameComparison.stems(row.text())))
                .now();
    }
}
