package dev.verbatim.content;

import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A link to a person, a source or a topic: exactly one of them.
@Embeddable
public record SubjectLink(
        @Nullable UUID personId,
        @Nullable UUID sourceId,
        @Nullable UUID topicId) {}
