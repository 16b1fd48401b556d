package dev.verbatim.engine.binding;

import graphql.language.SourceLocation;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
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

    /// Where within what stands here a text stands.
    @Nullable
    Place find(String text, @Nullable Object here) {
        if (here instanceof Map<?, ?> object) {
            return find(text, object.keySet(), object.values());
        }
        if (here instanceof List<?> list) {
            return find(text, IntStream.range(0, list.size()).boxed().toList(), list);
        }
        return text.equals(here) ? this : null;
    }

    private @Nullable Place find(String text, Collection<?> steps, Collection<?> parts) {
        var step = steps.iterator();
        for (var part : parts) {
            var found = then(step.next(), null).find(text, part);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    @Override
    public String toString() {
        if (whole == null) {
            return step.toString();
        }
        return whole + (step instanceof Integer index ? "[" + index + ']' : "." + step);
    }
}
