package dev.verbatim.source;

import dev.verbatim.content.Redirect;
import dev.verbatim.graphql.loading.Repository;
import jakarta.inject.Singleton;
import org.hibernate.Session;

/// Finds sources.
@Singleton
public class SourceLookup extends Repository<NewsSource> {

    SourceLookup(Session session, Redirect.Queries redirects) {
        super(session, redirects, NewsSource.class, NewsSource.TYPE);
    }
}
