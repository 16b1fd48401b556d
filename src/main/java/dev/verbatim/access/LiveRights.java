package dev.verbatim.access;

import dev.verbatim.graphql.error.InputError;
import dev.verbatim.graphql.error.MutationError.Code;
import dev.verbatim.graphql.mutation.LiveChanging;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/// Nothing becomes public, and nothing that is public changes, by a change of somebody who may not publish.
///
/// The database notes what a change has written in the public edition, so this holds for every mutation, by
/// whatever link it reaches there; and as the change itself has written it, no publication comes in between.
@Singleton
class LiveRights {

    void on(@Observes LiveChanging change) {
        if (!Caller.current().can(Permission.PUBLISH)) {
            throw InputError.of(
                    Code.REJECTED,
                    change.subject(),
                    "This changes what the public sees, and your role may not publish.");
        }
    }
}
