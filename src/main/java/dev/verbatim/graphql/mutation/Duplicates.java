package dev.verbatim.graphql.mutation;

import dev.verbatim.content.Content;
import dev.verbatim.content.TypeId;
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
import org.jspecify.annotations.Nullable;

/// Contents that are the same thing entered twice: the one that is kept, and those that will become it.
///
/// @param merged in the order in which the caller named them
public record Duplicates<E extends Content>(E kept, List<E> merged) {

    private static final InputPath KEEP = InputPath.of("keepId");
    private static final InputPath DUPLICATES = InputPath.of("duplicateIds");

    /// Opens them all for the change, so that nobody else changes them or links to them until the transaction
    /// ends.
    ///
    /// @throws InputError INVALID for no duplicates, more than 100, one named twice or also kept; NOT_FOUND
    public static <E extends Content> Duplicates<E> open(
            Repository<E> lookup, String keepId, List<String> duplicateIds) {
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
        var found = lookup.opened(all);
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
        return new Duplicates<>(Objects.requireNonNull(found.get(keep)), merged);
    }

    public Set<UUID> mergedIds() {
        return merged.stream().map(content -> content.id).collect(Collectors.toSet());
    }

    private static @Nullable UUID uuid(Repository<?> lookup, String id) {
        return TypeId.parse(id, lookup.typeName()).map(lookup::kept).orElse(null);
    }
}
