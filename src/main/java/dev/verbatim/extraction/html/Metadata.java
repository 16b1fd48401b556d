package dev.verbatim.extraction.html;

import dev.verbatim.extraction.page.LinePhrase;
import dev.verbatim.extraction.page.PageByline;
import dev.verbatim.extraction.page.PageImage;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What an HTML page says of its article for machines. The first that says something counts.
final class Metadata {

    @Nullable
    String headline;

    @Nullable
    String description;

    @Nullable
    String language;

    @Nullable
    String url;

    @Nullable
    String articleBody;

    final List<PageByline> authors = new ArrayList<>();
    final List<PageImage> images = new ArrayList<>();
    final List<String> organisations = new ArrayList<>();
    final List<String> warnings = new ArrayList<>();

    static @Nullable String first(@Nullable String known, @Nullable String other) {
        return known != null ? known : other == null || other.isBlank() ? null : LinePhrase.singleSpaced(other);
    }
}
