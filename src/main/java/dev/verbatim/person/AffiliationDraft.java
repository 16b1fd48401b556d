package dev.verbatim.person;

import io.smallrye.graphql.api.Nullable;
import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/// What somebody holds or held, as editors enter it.
@Input("AffiliationInput")
@Description("What somebody holds or held.")
public record AffiliationDraft(
        @Nullable @Id @Description("Of the same person's existing affiliation that this one is; else INVALID.")
        String id,

        @Nullable @Id @Description("The source where they hold it.")
        String organisationId,

        @NonNull @Description("The office or role, 1 to 200 characters.")
        String title,

        @Nullable @Description("The first day.") LocalDate since,

        @Nullable @Description("The last day; not before the first.")
        LocalDate until) {}
