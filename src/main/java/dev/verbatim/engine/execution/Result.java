package dev.verbatim.engine.execution;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A part of an answer in the making, an object or a list: its values, and its place in the whole. Values are
/// results again, or what JSON has for scalars.
abstract sealed class Result {

    final @Nullable Object[] values;
    private final @Nullable Result parent;
    private final int place;

    private Result(int size, @Nullable Result parent, int place) {
        this.values = new Object[size];
        this.parent = parent;
        this.place = place;
    }

    abstract boolean isRequired(int place);

    abstract Object step(int place);

    /// Puts null where a value should have been; where null is no answer, the whole is none either, and so on up.
    ///
    /// @return whether any place took it; else the answer has no data at all
    final boolean nullify(int at) {
        if (!isRequired(at)) {
            values[at] = null;
            return true;
        }
        return parent != null && parent.nullify(place);
    }

    /// From the root to one of its places.
    final List<Object> path(int at) {
        var path = new ArrayList<Object>();
        path.add(step(at));
        for (Result part = this; part.parent != null; part = part.parent) {
            path.add(part.parent.step(part.place));
        }
        return path.reversed();
    }

    static final class OfObject extends Result {

        final PlannedField[] fields;

        OfObject(PlannedField[] fields, @Nullable Result parent, int place) {
            super(fields.length, parent, place);
            this.fields = fields;
        }

        @Override
        boolean isRequired(int place) {
            return fields[place].output.required();
        }

        @Override
        Object step(int place) {
            return fields[place].key.getValue();
        }
    }

    static final class OfList extends Result {

        private final Output item;

        OfList(Output item, int size, Result parent, int place) {
            super(size, parent, place);
            this.item = item;
        }

        @Override
        boolean isRequired(int place) {
            return item.required();
        }

        @Override
        Object step(int place) {
            return place;
        }
    }
}
