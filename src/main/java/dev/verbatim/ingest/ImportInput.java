package dev.verbatim.ingest;

import io.smallrye.graphql.api.Nullable;
import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

/// A text that comes in.
@Input("ImportInput")
@Description("A text that comes in: exactly one of text, html and ninjs.")
public record ImportInput(
        @Nullable
        @Description("A plain text, at most 2,000,000 characters: a press release, agency copy, a page as text.")
        String text,

        @Nullable @Description("An HTML page, at most 2,000,000 characters.")
        String html,

        @Nullable @Description("One text of IPTC ninjs 2.x or 3.x, as JSON, at most 10,000,000 characters.")
        String ninjs,

        @Nullable @Description("Where it stands on the web: an http or https URL.")
        String url,

        @Nullable @Description("BCP 47; told from the text if absent.")
        String language,

        @Nullable @Description("The day that words like Thursday are counted from; no day is guessed without it.")
        LocalDate today) {}
