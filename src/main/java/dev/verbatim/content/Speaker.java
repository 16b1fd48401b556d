package dev.verbatim.content;

import io.smallrye.graphql.api.Union;
import org.eclipse.microprofile.graphql.Description;

/// Whoever says something.
@Union
@Description("Whoever says something: a person, or a source such as an organisation or an unnamed official.")
public interface Speaker {}
