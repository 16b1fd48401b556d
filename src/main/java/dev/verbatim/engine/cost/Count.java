package dev.verbatim.engine.cost;

import dev.verbatim.graphql.paging.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A number of objects that is known as far as the variables allow. What does not depend on them is reckoned
/// once, when the number is made.
sealed interface Count {

    Count ZERO = new Constant(0);

    Count ONE = new Constant(1);

    /// @param fragments the numbers of the [Shared] ones
    int in(Map<String, Object> variables, int[] fragments);

    default Count times(Count other) {
        if (this instanceof Constant(int a) && other instanceof Constant(int b)) {
            return new Constant(Saturating.product(a, b));
        }
        return new Product(this, other);
    }

    static Count sum(List<Count> counts) {
        int constant = 0;
        var parts = new ArrayList<Count>();
        for (var count : counts) {
            if (count instanceof Constant(int value)) {
                constant = Saturating.sum(constant, value);
            } else {
                parts.add(count);
            }
        }
        return parts.isEmpty() ? new Constant(constant) : new Sum(constant, List.copyOf(parts));
    }

    record Constant(int value) implements Count {

        @Override
        public int in(Map<String, Object> variables, int[] fragments) {
            return value;
        }
    }

    record Product(Count left, Count right) implements Count {

        @Override
        public int in(Map<String, Object> variables, int[] fragments) {
            return Saturating.product(left.in(variables, fragments), right.in(variables, fragments));
        }
    }

    record Sum(int constant, List<Count> parts) implements Count {

        @Override
        public int in(Map<String, Object> variables, int[] fragments) {
            int sum = constant;
            for (var part : parts) {
                sum = Saturating.sum(sum, part.in(variables, fragments));
            }
            return sum;
        }
    }

    /// The number of a fragment, reckoned once for all places where it is spread.
    record Shared(int index) implements Count {

        @Override
        public int in(Map<String, Object> variables, int[] fragments) {
            return fragments[index];
        }
    }

    /// What the conditions of a filter cost that is the value of a variable.
    record Filtered(String variable, int each) implements Count {

        @Override
        public int in(Map<String, Object> variables, int[] fragments) {
            return Saturating.product(FilterPrice.in(variables.get(variable)), each);
        }
    }

    /// The size of a list: what the first of these variables that has a value says.
    record Size(List<String> variables, int otherwise) implements Count {

        @Override
        public int in(Map<String, Object> given, int[] fragments) {
            for (var variable : variables) {
                var value = given.get(variable);
                if (value != null) {
                    return of(value);
                }
            }
            return otherwise;
        }

        /// A number, or as many as there are; what is out of bounds the resolver refuses.
        static int of(@Nullable Object value) {
            return switch (value) {
                case List<?> list -> Math.min(list.size(), Page.MAX);
                case Number number -> Math.clamp(number.longValue(), 0, Page.MAX);
                case null, default -> 1;
            };
        }
    }
}
