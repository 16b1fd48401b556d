package dev.verbatim.quote;

import dev.verbatim.graphql.paging.Order;
import dev.verbatim.graphql.paging.Order.Kind;
import org.eclipse.microprofile.graphql.Description;

/// What lists of quotes are ordered by.
@Description("NEWEST and OLDEST: by the first publication of the article, in drafts by its entry.")
public enum QuoteOrder {
    NEWEST(new Order<>("quote.newest", "e.dated_at", true, Kind.INSTANT, quote -> quote.datedAt)),
    OLDEST(new Order<>("quote.oldest", "e.dated_at", false, Kind.INSTANT, quote -> quote.datedAt));

    /// The order of the text, within one article.
    static final Order<Quote> OF_THE_TEXT =
            new Order<>("quote.position", "e.position", false, Kind.NUMBER, quote -> quote.position);

    public final Order<Quote> order;

    QuoteOrder(Order<Quote> order) {
        this.order = order;
    }
}
