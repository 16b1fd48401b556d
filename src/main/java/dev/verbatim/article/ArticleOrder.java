package dev.verbatim.article;

import dev.verbatim.graphql.paging.Order;
import dev.verbatim.graphql.paging.Order.Kind;
import java.util.Optional;
import org.eclipse.microprofile.graphql.Description;

/// What lists of articles are ordered by.
@Description(
        "NEWEST and OLDEST: by first publication, drafts by entry. RECENTLY_MODIFIED: by the last change that the public "
                + "sees. HEADLINE: by headline, as readers of any "
                + "language look for it.")
public enum ArticleOrder {
    NEWEST(new Order<>("article.newest", "e.dated_at", true, Kind.INSTANT, article -> article.datedAt)),
    OLDEST(new Order<>("article.oldest", "e.dated_at", false, Kind.INSTANT, article -> article.datedAt)),
    RECENTLY_MODIFIED(new Order<>(
            "article.modified",
            "coalesce(e.modified_at, e.dated_at)",
            true,
            Kind.INSTANT,
            article -> Optional.ofNullable(article.modifiedAt).orElse(article.datedAt))),
    HEADLINE(new Order<>("article.by-headline", "e.sort_key", false, Kind.TEXT, article -> article.sortKey));

    public final Order<Article> order;

    ArticleOrder(Order<Article> order) {
        this.order = order;
    }
}
