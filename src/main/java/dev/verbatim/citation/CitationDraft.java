package dev.verbatim.citation;

import io.smallrye.graphql.api.Nullable;
import java.time.LocalDate;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/// A citation, as editors enter it.
@Input("CitationInput")
@Description("What an article takes from a source.")
public record CitationDraft(
        @NonNull @Id String sourceId,
        @Nullable @DefaultValue("REPORT") CitationKind kind,

        @Nullable @Description("An http or https URL.") String url,

        @Nullable @Description("At most 2,000 characters.") String note,

        @Nullable @Description("When the newsroom read it.") LocalDate accessedOn) {}
