package dev.verbatim.quote;

import dev.verbatim.content.Redirect;
import dev.verbatim.graphql.loading.Repository;
import jakarta.inject.Singleton;
import org.hibernate.Session;

/// Finds quotes.
@Singleton
public class QuoteLookup extends Repository<Quote> {

    QuoteLookup(Session session, Redirect.Queries redirects) {
        super(session, redirects, Quote.class, Quote.TYPE);
    }
}
