package dev.verbatim.source;

import dev.verbatim.graphql.paging.Order;
import dev.verbatim.graphql.paging.Order.Kind;
import org.eclipse.microprofile.graphql.Description;

/// What lists of sources are ordered by.
@Description(
        "NAME: by name, as readers of any language look for it. MOST_USED: by the number of articles that rest on it, the most first.")
public enum SourceOrder {
    NAME(new Order<>("source.by-name", "e.sort_key", false, Kind.TEXT, source -> source.sortKey)),
    MOST_USED(new Order<>("source.uses", "e.use_count", true, Kind.NUMBER, source -> source.useCount));

    public final Order<NewsSource> order;

    SourceOrder(Order<NewsSource> order) {
        this.order = order;
    }
}
