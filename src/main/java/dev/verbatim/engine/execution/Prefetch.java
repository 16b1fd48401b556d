package dev.verbatim.engine.execution;

import dev.verbatim.engine.execution.PlannedField.Source.Resolved;
import dev.verbatim.graphql.loading.FetchContext;
import dev.verbatim.rowmapping.ReadTransaction;

/// Has all loaded along with something that goes by its id alone, before it is found itself.
///
/// @param types of objects
record Prefetch(ObjectTypes types, Resolvers resolvers) implements FetchContext.Prefetch {

    @Override
    public void foresee(FetchContext.Field asked, Object expected) {
        if (!(asked instanceof Call call && call.field.output instanceof Output.Composite composite)) {
            return;
        }
        boolean isAll = true;
        for (var field : composite.selections().of(types.of(expected, composite))) {
            boolean isForeseen =
                    switch (field.loading) {
                        case NONE -> true;
                        case BY_ID -> isAskedOf(expected, field);
                        case BY_ROW -> false;
                    };
            isAll &= isForeseen && !field.leadsOn;
        }
        if (isAll) {
            ReadTransaction.endsWithNext();
        }
    }

    /// What is wrong with the field is told when it is asked of what was found.
    private boolean isAskedOf(Object expected, PlannedField field) {
        try {
            resolvers.call(field, ((Resolved) field.source).fetcher(), expected);
            return true;
        } catch (Exception e) {
            return false;
        }
    }
}
