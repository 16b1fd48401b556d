package dev.verbatim.engine.binding;

import graphql.language.SourceLocation;
import org.jspecify.annotations.Nullable;

/// Where among the values that a caller gives one stands, as messages say it: `input.bylines[0].personId`.
///
/// @param whole what it is a part of; null for a variable or an argument
/// @param step a name, or an index from 0
/// @param location in the document; null where that is not known
record Place(@Nullable Place whole, Object step, @Nullable SourceLocation location) {

    static Place of(String name, @Nullable SourceLocation location) {
        return new Place(null, name, location);
    }

    Place then(Object step, @Nullable Object given) {
        var written = given instanceof graphql.language.Node<?> node ? node.getSourceLocation() : null;
        return new Place(this, step, written == null ? location : written);
    }

    @Override
    public String toString() {
        if (whole == null) {
            return step.toString();
        }
        return whole + (step instanceof Integer index ? "[" + index + ']' : "." + step);
    }
}
