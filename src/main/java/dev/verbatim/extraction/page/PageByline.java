package dev.verbatim.extraction.page;

import dev.verbatim.article.BylineRole;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Who made the article, as the page credits them.
///
/// @param title as printed, such as `Political Correspondent`
/// @param publication whom they write for, where the page says it beside the title
public record PageByline(
        String name,
        BylineRole role,
        @Nullable String title,
        @Nullable String publication,
        List<PageContact> contacts) {

    public PageByline {
        contacts = List.copyOf(contacts);
    }

    public PageByline(String name, BylineRole role) {
        this(name, role, null, null, List.of());
    }

    public PageByline titled(String printed) {
        return new PageByline(name, role, printed, publication, contacts);
    }

    public PageByline of(String organisation) {
        return new PageByline(name, role, title, organisation, contacts);
    }

    /// With what a card says besides.
    public PageByline joined(PageByline card) {
        var all = new LinkedHashSet<>(contacts);
        all.addAll(card.contacts);
        return new PageByline(
                name,
                role,
                title == null ? card.title : title,
                publication == null ? card.publication : publication,
                List.copyOf(all));
    }
}
