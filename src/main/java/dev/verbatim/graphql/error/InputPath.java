package dev.verbatim.graphql.error;

import java.util.List;
import java.util.stream.Stream;

/// Where in the arguments a value stands.
public record InputPath(List<String> steps) {

    public static final InputPath INPUT = of("input");

    public static InputPath of(String argument) {
        return new InputPath(List.of(argument));
    }

    public InputPath then(String field) {
        return new InputPath(Stream.concat(steps.stream(), Stream.of(field)).toList());
    }

    public InputPath then(int index) {
        return then(Integer.toString(index));
    }
}
