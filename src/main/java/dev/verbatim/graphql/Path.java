package dev.verbatim.graphql;

import java.util.List;
import java.util.stream.Stream;

/// Where in the arguments a value stands.
public record Path(List<String> steps) {

    public static final Path INPUT = of("input");

    public static Path of(String argument) {
        return new Path(List.of(argument));
    }

    public Path then(String field) {
        return new Path(Stream.concat(steps.stream(), Stream.of(field)).toList());
    }

    public Path then(int index) {
        return then(Integer.toString(index));
    }
}
