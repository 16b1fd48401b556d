package dev.verbatim.person;

import dev.verbatim.graphql.paging.Order;
import dev.verbatim.graphql.paging.Order.Kind;
import org.eclipse.microprofile.graphql.Description;

/// What lists of people are ordered by.
@Description(
        "NAME: by name, as readers of any language look for it. MOST_QUOTED: by the number of their quotes, the most first. RECENTLY_QUOTED: the last quoted "
                + "first, those never quoted last.")
public enum PersonOrder {
    NAME(new Order<>("person.by-name", "e.sort_key", false, Kind.TEXT, person -> person.sortKey)),
    MOST_QUOTED(new Order<>("person.quotes", "e.quote_count", true, Kind.NUMBER, person -> person.quoteCount)),
    RECENTLY_QUOTED(new Order<>("person.quoted", "e.quoted_at", true, Kind.INSTANT, person -> person.quotedAt));

    public final Order<Person> order;

    PersonOrder(Order<Person> order) {
        this.order = order;
    }
}
