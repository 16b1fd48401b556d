package dev.verbatim.graphql.loading;

import dev.verbatim.content.Slug;
import dev.verbatim.graphql.error.InputPath;
import dev.verbatim.graphql.error.MutationError.Code;
import dev.verbatim.graphql.error.ValidationErrors;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/// Chooses slugs that nothing else of a kind has, nor ever had in public: links that were given out once must not
/// come to lead to something else. What gave a slug up may have it again.
///
/// @param typeName the kind's, and its table's
record FreeSlug(Session session, String typeName) {

    /// The slug for something: the wanted one, which must be free, or else one made from its title.
    String of(ValidationErrors problems, @Nullable String wanted, String title, UUID self) {
        if (wanted == null) {
            var made = Slug.of(title, self);
            return isTaken(made, self) ? Slug.distinct(made, self) : made;
        }
        var field = InputPath.INPUT.then("slug");
        if (!Slug.isValid(wanted)) {
            problems.invalid(
                    field,
                    "Must be lower-case letters, digits and single hyphens, at most " + Slug.MAX + " characters.");
        } else if (isTaken(wanted, self)) {
            problems.add(Code.TAKEN, field, "Another " + typeName + " has this slug.");
        }
        return wanted;
    }

    /// The public edition counts too: there, one may still have a slug that it gave up on the desk.
    private boolean isTaken(String wanted, UUID self) {
        return (boolean) session.createNativeQuery("""
                        select exists (select from desk.%1$s where slug = :slug and id <> :self)
                            or exists (select from live.%1$s where slug = :slug and id <> :self)
                            or exists (select from desk.redirect
                                       where type = '%1$s' and former_slug = :slug and kept_id <> :self)
                            or exists (select from desk.tombstone
                                       where type = '%1$s' and slug = :slug and id <> :self)""".formatted(typeName), Boolean.class)
                .setParameter("slug", wanted)
                .setParameter("self", self)
                .getSingleResult();
    }
}
