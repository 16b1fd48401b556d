package dev.verbatim.content;

import io.smallrye.graphql.api.Union;
import org.eclipse.microprofile.graphql.Description;

/// Who or what a text is about.
@Union
@Description("Who or what a text names or is about.")
public interface Subject {}
