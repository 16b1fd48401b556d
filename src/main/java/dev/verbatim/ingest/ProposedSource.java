package dev.verbatim.ingest;

import dev.verbatim.source.NewsSource;
import dev.verbatim.source.SourceKind;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/// A source that the text rests on.
@Description("A source that the text rests on and that is no person with a name.")
public record ProposedSource(
        @NonNull String name,

        @NonNull @Description("The different forms in which the text names it.")
        List<@NonNull String> asPrinted,

        @NonNull SourceKind kind,
        @Nullable @Description("As the text describes it.") String description,

        @NonNull int mentions,

        @Nullable @Description("The one on record that it must be; an unnamed one is never taken for another.")
        NewsSource match,

        @NonNull @Description("Which else on record it may be, the closest first; none where there is a match.")
        List<@NonNull NewsSource> candidates) {}
