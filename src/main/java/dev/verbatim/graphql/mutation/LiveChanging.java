package dev.verbatim.graphql.mutation;

import dev.verbatim.graphql.error.InputPath;

/// A change that is about to be committed changes what the public sees; whoever knows that it must not, refuses it.
///
/// @param subject the argument that names what is changed; no step where there is none
public record LiveChanging(InputPath subject) {}
