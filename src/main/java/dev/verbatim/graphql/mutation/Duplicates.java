package dev.verbatim.graphql.mutation;

import dev.verbatim.content.Content;
import dev.verbatim.content.TypeId;
import dev.verbatim.edition.PublicationLock;
import dev.verbatim.graph.RowLocks;
import dev.verbatim.graph.Showing;
import dev.verbatim.graph.Uses;
import dev.verbatim.graph.Uses.Use;
import dev.verbatim.graph.Versions;
import dev.verbatim.graphql.error.InputPath;
import dev.verbatim.graphql.error.MutationError.Code;
import dev.verbatim.graphql.error.ValidationErrors;
import dev.verbatim.graphql.loading.Ids;
import dev.verbatim.graphql.loading.Repository;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/// Contents that are the same thing entered twice: the one that is kept, and those that will become it.
///
/// @param merged in the order in which the caller named them
public record Duplicates<E extends Content>(E kept, List<E> merged) {

    private static final Set<String> PUBLISHED_WITH_ARTICLES = Set.of("article", "quote");
    private static final InputPath KEEP = InputPath.of("keepId");
    private static final InputPath DUPLICATES = InputPath.of("duplicateIds");

    /// Opens them all for the change, so that nobody else changes them or links to them until the transaction
    /// ends. The articles that change with them are held first; their versions and those of their quotes grow, in both editions.
    ///
    /// @throws InputError INVALID for no duplicates, more than 100, one named twice or also kept; NOT_FOUND
    public static <E extends Content> Duplicates<E> open(
            Session session, Repository<E> lookup, String keepId, List<String> duplicateIds) {
        var problems = new ValidationErrors();
        if (duplicateIds.isEmpty()) {
            problems.invalid(DUPLICATES, "Must name at least one.");
        }
        problems.size(DUPLICATES, duplicateIds, Ids.MAX);
        problems.check();
        var keep = uuid(lookup, keepId);
        var duplicates = duplicateIds.stream().map(id -> uuid(lookup, id)).toList();
        var all = new HashSet<>(duplicates);
        all.add(keep);
        all.remove(null);
        var held = changing(session, lookup.typeName(), keep, all);
        new RowLocks(session).closing(held).closing(lookup.typeName(), all).take();
        var found = lookup.linked(all);
        if (!found.containsKey(keep)) {
            problems.add(Code.NOT_FOUND, KEEP, "There is no such " + lookup.typeName() + ".");
        }
        var seen = new LinkedHashSet<UUID>();
        var merged = new ArrayList<E>();
        for (int i = 0; i < duplicates.size(); i++) {
            var id = duplicates.get(i);
            if (!found.containsKey(id)) {
                problems.add(Code.NOT_FOUND, DUPLICATES.then(i), "There is no such " + lookup.typeName() + ".");
            } else if (id.equals(keep)) {
                problems.invalid(DUPLICATES.then(i), "Must not be the one that is kept.");
            } else if (!seen.add(id)) {
                problems.invalid(DUPLICATES.then(i), "Must not be named twice.");
            }
            merged.add(found.get(id));
        }
        problems.check();
        var changing = changing(session, lookup.typeName(), keep, all);
        if (!held.containsAll(changing)) {
            throw new Overtaken();
        }
        PublicationLock.take(session);
        Versions.raiseInBothEditions(session, changing);
        return new Duplicates<>(Objects.requireNonNull(found.get(keep)), merged);
    }

    public Set<UUID> mergedIds() {
        return merged.stream().map(content -> content.id).collect(Collectors.toSet());
    }

    /// What leads to a duplicate or to a part of it, and what shows any of that, or the kept one, and is not live.
    private static Set<Use> changing(Session session, String type, @Nullable UUID kept, Set<UUID> all) {
        var duplicates = all.stream().filter(id -> !id.equals(kept)).toList();
        var changing = new HashSet<>(Uses.changing(session, type, duplicates));
        var contents = Stream.concat(
                all.stream().map(id -> new Use(type, id)),
                changing.stream().filter(use -> !PUBLISHED_WITH_ARTICLES.contains(use.type())));
        changing.addAll(new Showing(session).of(contents.toList()));
        return changing;
    }

    private static @Nullable UUID uuid(Repository<?> lookup, String id) {
        return TypeId.parse(id)
                .filter(typeId -> typeId.prefix().equals(lookup.typeName()))
                .map(typeId -> lookup.kept(typeId.uuid()))
                .orElse(null);
    }
}
